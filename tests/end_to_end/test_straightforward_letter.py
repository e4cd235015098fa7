"""The letter that ours is measured against says the same on as many pages."""

import re

from desktop.services.circular_record import copy_from_json, stored_content
from desktop.store import circulars
from reports import pages
from tests.benchmarks.plain_letter import plain_letter
from tests.offices import Desks


def test_the_straightforward_letter_says_the_same(file_desks: Desks) -> None:
    letter_id = file_desks.numbered()
    (first, *_others) = file_desks.clerk.circulars.detail(letter_id).copies
    with file_desks.place.open().reading() as view:
        content = stored_content(view, circulars.get(view, letter_id))
        copy = copy_from_json(circulars.copy_content(view, first.id).content)
    ours = file_desks.clerk.circulars.preview(letter_id, first.id)
    plain = plain_letter(content, copy)
    assert pages.count(plain) == pages.count(ours) == 2
    assert body(ours) - body(plain) == set()


def body(pdf: bytes) -> set[str]:
    """The words before the place and date, where the two begin to differ in their signatures."""
    words, found, _signature = " ".join(pages.text(pdf)).partition("Ditetapkan di")
    assert found
    return set(re.findall(r"\w+", words))
