"""What is told about something found."""

from dataclasses import dataclass

SPARE = 20
"""Rows read beyond those wanted, since some with accents do not have the words."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found. `kind` is letter, copy, number, village or contact."""

    kind: str
    id: str
    title: str
    context: str
    page: str
    """The page that shows it."""
    within: str = ""
    """The row of that page it belongs to, if it has none of its own: a copy's letter, a contact's
    village or office."""

    @property
    def row(self) -> str:
        """The row to show."""
        return self.within or self.id


def joined(*parts: str) -> str:
    """Return the parts that say something as one line."""
    return " · ".join(part for part in parts if part)
