import gettext
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
I18N = ROOT / "resources/i18n"
INDONESIAN = I18N / "id/LC_MESSAGES/lindungdesa.po"
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}


def forms(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    return (text or "",) if isinstance(text, (str, type(None))) else tuple(text)


def catalogue() -> Catalog:
    if not INDONESIAN.exists():
        return Catalog(locale="id")
    with INDONESIAN.open("rb") as file:
        return read_po(file)


def entries() -> list[Message]:
    return [entry for entry in catalogue() if entry.id]


def is_translated(entry: Message) -> bool:
    return not entry.fuzzy and all(forms(entry.string))


def messages_in_the_program() -> Iterator[tuple[str, str]]:
    for file, line, message, _, _ in extract_from_dir(str(ROOT / "desktop"), keywords=KEYWORDS):
        yield f"desktop/{file}:{line}", forms(message)[0]


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_message_of_the_program_is_translated() -> None:
    translated = {forms(entry.id)[0] for entry in entries() if is_translated(entry)}
    missing = [where for where in messages_in_the_program() if where[1] not in translated]
    assert missing == []


def test_a_translation_keeps_the_placeholders_of_its_message() -> None:
    wrong = [
        entry.id
        for entry in entries()
        for text in forms(entry.string)
        if text and placeholders(text) != placeholders(forms(entry.id)[-1])
    ]
    assert wrong == []


def test_indonesian_has_one_form_for_every_number() -> None:
    header = INDONESIAN.read_text(encoding="utf-8") if INDONESIAN.exists() else ""
    rules = [line for line in header.splitlines() if line.startswith('"Plural-Forms:')]
    assert rules == ['"Plural-Forms: nplurals=1; plural=0;\\n"'] * INDONESIAN.exists()


def test_the_compiled_catalogue_says_what_its_source_says() -> None:
    compiled = gettext.translation("lindungdesa", I18N, ["id"], fallback=not INDONESIAN.exists())
    wrong = {
        (ids, number): (said, forms(entry.string)[0])
        for entry in entries()
        if is_translated(entry) and (ids := forms(entry.id))
        for number in (0, 1, 2, 187)
        if (said := compiled.ngettext(ids[0], ids[-1], number)) != forms(entry.string)[0]
        if len(ids) > 1 or (said := compiled.gettext(ids[0])) != entry.string
    }
    assert wrong == {}
