"""E-mail addresses as mail servers take them without further ado (RFC 5321, ASCII only)."""

import re

from desktop.domain.region import shortened
from desktop.errors import InvalidInput
from desktop.i18n import _

_WORD = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ADDRESS = re.compile(rf"{_WORD}(?:\.{_WORD})*@(?:{_LABEL}\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]")
_LONGEST, _LONGEST_LOCAL = 254, 64


def read_email(written: str) -> str:
    """Return one address, its domain in small letters; "" is none. Raises InvalidInput."""
    address = written.strip()
    if not address:
        return ""
    local, _at, domain = address.rpartition("@")
    short = len(address) <= _LONGEST and len(local) <= _LONGEST_LOCAL
    if not short or not _ADDRESS.fullmatch(address):
        sentence = _("“{address}” is no e-mail address. It must look like desa@example.go.id.")
        raise InvalidInput("email", sentence.format(address=shortened(address)))
    return f"{local}@{domain.lower()}"
