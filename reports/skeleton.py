"""What the two forms of a circular do with its parts, a leaf shared by paper and screen.

Skeleton A letters its sections and prints neither opening nor closing; skeleton B numbers them, so
that their points are a level deeper, and puts opening and closing in the place of two sections.
"""

from reports.markers import letters, marker

REPLACED = {"opening": "latar belakang", "closing": "penutup"}
"""The headings of the sections in whose place skeleton B has words of its own, in lower case."""


def section_mark(skeleton: str, number: int) -> str:
    """Return the mark before a heading; sections with a heading count from 0."""
    return f"{letters(number).upper()}." if skeleton == "A" else marker(0, number)


def first_level(skeleton: str, *, marked: bool) -> int:
    """Return the level of a section's points, from 0; `marked` if it or one before has a mark."""
    return int(skeleton == "B" and marked)
