import json
import stat
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from desktop import drafts
from desktop.domain.letter_number import Numbering
from desktop.drafts import LocalDraft

AT = datetime(2026, 11, 20, 3, 42, tzinfo=UTC)


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path))


def draft(form: str = "letter:1", *, at: datetime = AT, **values: object) -> LocalDraft:
    return LocalDraft("store", form, "Surat", values, at)


def test_what_was_typed_comes_back_with_its_days_and_paths() -> None:
    typed = draft(
        subject="“Pekerja rentan” …",
        letter_on=date(2026, 11, 20),
        key=Path("kunci.p12"),
        people=None,
        lines=("a", "b"),
        nested={"due_on": date(2026, 12, 1)},
    )
    drafts.keep(typed)
    assert drafts.find("store", "letter:1") == typed


def test_a_choice_is_kept_by_its_value() -> None:
    drafts.keep(draft(numbering=Numbering.CONSECUTIVE))
    found = drafts.find("store", "letter:1")
    assert found is not None
    assert found.values == {"numbering": "consecutive"}


def test_the_newest_typing_replaces_the_older_one_and_leaves_nothing_beside_it() -> None:
    drafts.keep(draft(subject="a"))
    drafts.keep(draft(subject="b"))
    found = drafts.find("store", "letter:1")
    assert found is not None
    assert found.values == {"subject": "b"}
    assert len(list(drafts.folder().iterdir())) == 1


def test_each_form_of_each_store_has_its_own() -> None:
    drafts.keep(draft("letter:1"))
    drafts.keep(draft("letter:2", at=AT.replace(hour=4)))
    drafts.keep(LocalDraft("other", "letter:1", "Surat", {}, AT))
    assert [each.form for each in drafts.of_store("store")] == ["letter:2", "letter:1"]
    drafts.remove("store", "letter:2")
    drafts.remove("store", "letter:3")
    assert [each.form for each in drafts.of_store("store")] == ["letter:1"]
    assert drafts.find("store", "letter:2") is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps others out of the folder")
def test_nobody_else_can_read_it() -> None:
    drafts.keep(draft(phone="0800-1"))
    (file,) = drafts.folder().iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("content", ["", "{", "[]", '{"store": "store"}', json.dumps({"a": 1})])
def test_a_file_that_makes_no_sense_is_no_draft(content: str) -> None:
    drafts.keep(draft())
    (file,) = drafts.folder().iterdir()
    file.write_text(content, "utf-8")
    assert drafts.find("store", "letter:1") is None
    assert drafts.of_store("store") == ()


def test_a_disk_that_refuses_loses_the_copy_and_nothing_else() -> None:
    drafts.folder().parent.mkdir(parents=True, exist_ok=True)
    drafts.folder().write_text("not a folder")
    drafts.keep(draft())
    drafts.remove("store", "letter:1")
    assert drafts.of_store("store") == ()


def test_where_nothing_was_kept_nothing_is_found() -> None:
    assert drafts.of_store("store") == ()
    assert drafts.find("store", "letter:1") is None
