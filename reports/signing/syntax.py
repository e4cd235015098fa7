"""Reading PDF's dictionaries as they stand, value by value, without understanding them."""

import re
from collections.abc import Iterator, Mapping

_SPACE = rb"(?:[\0\t\n\f\r ]|%[^\r\n]*(?=[\r\n]))*"
_MOST_DIGITS = 10
_TOKEN = re.compile(
    _SPACE
    + rb"""(?P<token>
        (?P<reference>\d{1,10}[\0\t\n\f\r ]+0[\0\t\n\f\r ]+R(?![^\0\t\n\f\r /<>\[\]()%]))
      | (?P<open><<|\[)
      | (?P<close>>>|\])
      | /[^\0\t\n\f\r /<>\[\](){}%]*
      | <[0-9A-Fa-f\0\t\n\f\r ]*>
      | \((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)
      | [^\0\t\n\f\r /<>\[\](){}%]+
    )""",
    re.VERBOSE | re.DOTALL,
)


class NotPlain(Exception):
    """The file is no plain PDF of the kind we write ourselves; somebody else must read it."""


class Dictionary(dict[bytes, bytes]):
    """The raw values by key, keys with their slash; a missing one is NotPlain."""

    def __missing__(self, key: bytes) -> bytes:
        raise NotPlain


def token(source: bytes, start: int) -> "re.Match[bytes]":
    """The next token; raises NotPlain."""
    found = _TOKEN.match(source, start)
    if found is None:
        raise NotPlain
    return found


def read_value(source: bytes, start: int) -> tuple[bytes, int]:
    """The raw value that stands there, and where it ends; raises NotPlain."""
    found = token(source, start)
    first, end, depth = found.start("token"), found.end(), _step(found)
    while depth:
        found = token(source, end)
        end, depth = found.end(), depth + _step(found)
    return source[first:end], end


def read_dictionary(source: bytes, start: int = 0) -> tuple[Dictionary, int]:
    """The dictionary that stands there, and where it ends; raises NotPlain."""
    found = token(source, start)
    if found["token"] != b"<<":
        raise NotPlain
    entries = Dictionary()
    position = found.end()
    while (found := token(source, position))["token"] != b">>":
        key = found["token"]
        if not key.startswith(b"/") or key in entries:
            raise NotPlain
        entries[key], position = read_value(source, found.end())
    return entries, found.end()


def write_dictionary(entries: Mapping[bytes, bytes]) -> bytes:
    """The dictionary as it is written to a file."""
    return b"<< %s >>" % b" ".join(key + b" " + value for key, value in entries.items())


def references(value: bytes) -> Iterator[tuple[int, int, int]]:
    """Object number, start and end of each reference in a raw value; raises NotPlain."""
    position = 0
    while position < len(value.rstrip()):
        found = token(value, position)
        position = found.end()
        if found["reference"] is not None:
            number = int(found["reference"].split()[0])
            yield number, found.start("token"), position


def reference(value: bytes) -> int:
    """The object number of a value that is one reference; raises NotPlain."""
    found = token(value, 0)
    if found["reference"] is None or found.end() != len(value):
        raise NotPlain
    return int(value.split()[0])


def whole(value: bytes) -> int:
    """A value that is a whole number; raises NotPlain."""
    if not value.isdigit() or len(value) > _MOST_DIGITS:
        raise NotPlain
    return int(value)


def _step(found: "re.Match[bytes]") -> int:
    if found["open"] is not None:
        return 1
    return -1 if found["close"] is not None else 0
