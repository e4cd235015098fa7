"""Where passwords may be kept, and that they are kept nowhere else."""

from typing import ClassVar

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from desktop import secrets

NAME, SECRET = "petugas@mail.example", "rahasia"


class _Backend(KeyringBackend):
    priority = 1
    kept: ClassVar[dict[str, str]]

    def get_password(self, service: str, username: str) -> str | None:
        del service
        return type(self).kept.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        del service
        type(self).kept[username] = password

    def delete_password(self, service: str, username: str) -> None:
        del service
        del type(self).kept[username]


class Good(_Backend):
    """Keeps what it is given."""

    kept: ClassVar[dict[str, str]] = {}


class Forgetful(_Backend):
    """Says yes and keeps nothing."""

    kept: ClassVar[dict[str, str]] = {}

    def set_password(self, service: str, username: str, password: str) -> None:
        """Do nothing."""


class Locked(_Backend):
    """Opens for nobody."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked(service, username, password)

    def delete_password(self, service: str, username: str) -> None:
        raise KeyringLocked(service, username)


class Missing(_Backend):
    """Cannot work on this computer."""

    def __init__(self) -> None:
        raise RuntimeError


def allow(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    monkeypatch.setattr(secrets, "ALLOWED", tuple(f"{__name__}.{name}" for name in names))


def test_a_secret_is_kept_found_and_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    allow(monkeypatch, "Good")
    assert secrets.kept(NAME) is None
    assert secrets.keep(NAME, SECRET)
    assert secrets.kept(NAME) == SECRET
    secrets.forget(NAME)
    secrets.forget(NAME)
    assert secrets.kept(NAME) is None


@pytest.mark.parametrize("kind", ["Forgetful", "Locked", "Missing", "Absent"])
def test_a_store_that_does_not_keep_a_secret_is_none(
    monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    allow(monkeypatch, kind)
    assert not secrets.keep(NAME, SECRET)
    assert secrets.kept(NAME) is None
    secrets.forget(NAME)


def test_the_first_store_that_opens_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    allow(monkeypatch, "Missing", "Good")
    assert secrets.keep(NAME, SECRET)
    secrets.forget(NAME)


def test_what_keyring_was_told_to_use_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{__name__}.Good")
    allow(monkeypatch, "Absent")
    assert not secrets.keep(NAME, SECRET)
    assert Good.kept == {}


def test_only_stores_that_a_system_locks_are_known() -> None:
    kinds = [name.split(".")[2] for name in secrets.ALLOWED]
    assert kinds == ["Windows", "macOS", "SecretService", "kwallet"]
