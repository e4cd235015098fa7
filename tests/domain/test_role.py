import pytest

from desktop.domain.role import Right, Role, may, require_right
from desktop.errors import NotAllowed
from desktop.store.tables import ROLES


def test_the_roles_are_those_the_store_knows() -> None:
    assert tuple(Role) == ROLES


@pytest.mark.parametrize("in_file", [True, False])
def test_each_role_has_its_own_work(in_file: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    rights = {
        role: {right for right in Right if may(role, right, in_file=in_file)} for role in Role
    }
    assert rights == {
        Role.CLERK: {Right.WRITE, Right.INITIAL, Right.PRINT, Right.CONTACTS},
        Role.OFFICIAL: {Right.INITIAL, Right.SIGN, Right.PRINT},
        Role.MANAGER: {Right.INITIAL},
        Role.ADMIN: set(Right) if in_file else {Right.MASTER_DATA, Right.CONTACTS},
    }


@pytest.mark.parametrize("right", Right)
def test_who_lacks_a_right_is_told_why(right: Right) -> None:
    without = next(role for role in Role if not may(role, right, in_file=False))
    with pytest.raises(NotAllowed):
        require_right("budi", without, right, in_file=False)
    with pytest.raises(NotAllowed, match="“tamu”"):
        require_right("tamu", "", right, in_file=True)
