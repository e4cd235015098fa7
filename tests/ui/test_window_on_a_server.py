"""The same windows on a server's store: each person with the rights of their own login."""

from pathlib import Path

import pytest

from desktop.ui.dialogs.number_circular import NumberCircularDialog
from desktop.ui.dialogs.sign_circular import SignCircularDialog
from desktop.ui.pages.circulars import CircularsPage
from tests.offices import Desks
from tests.ui.conftest import Opener
from tests.ui.driving import answer, dialog, run_command

pytestmark = pytest.mark.postgres


@pytest.fixture
def drafted(server_desks: Desks) -> str:
    return server_desks.drafted()


@pytest.mark.usefixtures("drafted")
def test_a_clerk_numbers_and_an_official_signs_each_at_a_window_of_their_own(
    server_desks: Desks, opened: Opener, tmp_path: Path
) -> None:
    key = tmp_path / "official.p12"
    key.write_bytes(server_desks.authority.official_p12)

    clerk = opened(server_desks.clerk)
    run_command(clerk, "Number…")
    answer(clerk, dialog(clerk, NumberCircularDialog))

    official = opened(server_desks.official)
    run_command(official, "Sign…")
    signing = dialog(official, SignCircularDialog)
    signing.form.put({"key": key, "passphrase": server_desks.authority.passphrase})
    answer(official, signing)
    answer(official, signing)

    page = official.page
    assert isinstance(page, CircularsPage)
    assert page.row is not None
    assert (page.row.signed, page.row.recipients) == (3, 3)
