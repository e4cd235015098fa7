"""Typing the beginning of a word goes to the next row that has such a word."""

from collections.abc import Iterator, Sequence

from PySide6 import QtCore, QtWidgets


class TypeAhead:
    """Remembers what is being typed; a pause begins anew."""

    def __init__(self) -> None:
        """Nothing is typed yet."""
        self._typed = ""
        self._since = QtCore.QElapsedTimer()

    def find(self, sign: str, lines: Sequence[Sequence[str]], line: int) -> int:
        """The line to go to, or -1.

        `lines` hold the words of each row, those that name it first; `line` is where the cursor is.
        """
        again = self._paused()
        self._typed = sign.casefold() if again else self._typed + sign.casefold()
        self._since.start()
        # The first sign leaves the row it stands on; the next ones may stay.
        order = _around(len(lines), line + again)
        for place in range(max(map(len, lines), default=0)):
            for begins in (_begins, _has_word):
                for at in order:
                    if place < len(lines[at]) and begins(lines[at][place], self._typed):
                        return at
        return -1

    def _paused(self) -> bool:
        limit = QtWidgets.QApplication.keyboardInputInterval()
        return not self._since.isValid() or self._since.hasExpired(limit)


def _around(count: int, start: int) -> list[int]:
    return [at % count for at in range(max(start, 0), max(start, 0) + count)]


def _begins(words: str, typed: str) -> bool:
    return words.casefold().startswith(typed)


def _has_word(words: str, typed: str) -> bool:
    return any(rest.startswith(typed) for rest in _rests(words.casefold()))


def _rests(words: str) -> Iterator[str]:
    return (words[at + 1 :] for at, sign in enumerate(words) if sign == " ")
