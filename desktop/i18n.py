"""Words of the screens: English message ids, an Indonesian catalogue, Indonesian by default."""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.util import find_spec
from pathlib import Path

LANGUAGES = ("id", "en")


class _Current:
    language = "id"


@cache
def _catalogue(language: str) -> NullTranslations:
    # Without importing `resources`: a window that is not painted yet has no time for its readers.
    found = find_spec("resources")
    folders = [] if found is None else found.submodule_search_locations or []
    path = Path(*folders, "i18n", language, "LC_MESSAGES", "lindungdesa.mo")
    if language == "en" or not path.is_file():
        return NullTranslations()
    with path.open("rb") as stream:
        return GNUTranslations(stream)


def use_language(language: str) -> None:
    """Speak `language` ("id" or "en") from now on; an unknown one means Indonesian."""
    _Current.language = language if language in LANGUAGES else "id"


def language() -> str:
    """Return the language spoken now."""
    return _Current.language


def _(message: str) -> str:
    """Return the message in the language spoken now."""
    # A catalogue answers the empty message with its own header.
    return _catalogue(_Current.language).gettext(message) if message else ""


def ngettext(singular: str, plural: str, number: int) -> str:
    """Return the form of the message that fits the number."""
    return _catalogue(_Current.language).ngettext(singular, plural, number)


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools know
    """Mark a message for the catalogue; it is translated where it is shown."""
    return message
