"""A circular's copy as it would be printed now, and the proof that all of them can be."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.circular import check_figures
from desktop.domain.letter import State
from desktop.errors import InvalidInput, NotFound
from desktop.i18n import _
from desktop.services import circular_sources
from desktop.services.circular_numbering import addressed, blank
from desktop.services.circular_paper import Addressed, address, figures_of
from desktop.services.circular_record import stored_content, stored_copy
from desktop.services.circular_sources import Sources
from desktop.services.paraf_marks import marks
from desktop.services.paraf_status import status
from desktop.services.refusals import paper_in_words
from desktop.store import circulars, documents
from desktop.store.store import Store, View
from reports.letters.circular import CircularContent, CircularCopy, Variant
from reports.letters.circular_paper import CircularPaper
from reports.letters.paraf_strip import ParafMark
from reports.letters.stamp import signature_stamp


def preview(store: Store, letter_id: str, copy_id: str) -> bytes:
    """Return the signed document, or print the copy from its record, or the draft of it.

    Raises NotFound, PaperRefused.
    """
    with store.reading() as view:
        found = circulars.get(view, letter_id)
        draft = State(found.state) is State.DRAFT
        if draft:
            sources = circular_sources.read(view, letter_id)
            parafs = marks(status(view, found))
        else:
            document_id = _document_id(view, letter_id, copy_id)
            if document_id:
                return documents.content(view, document_id)
            content, copy = stored_content(view, found), stored_copy(view, copy_id)
    if draft:
        return draft_pdf(sources, copy_id, parafs)
    return _printed(content, copy, Variant.PLAIN)


def draft_pdf(sources: Sources, copy_id: str, parafs: Sequence[ParafMark] = ()) -> bytes:
    """Print one recipient's copy of a draft, stored or not; raises NotFound, PaperRefused."""
    content, copy = draft_copy(sources, copy_id)
    return _printed(content, copy, Variant.DRAFT, parafs)


def draft_copy(sources: Sources, copy_id: str) -> tuple[CircularContent, CircularCopy]:
    """Write one recipient's copy of a draft; raises NotFound, InvalidInput, PaperRefused."""
    content = blank(sources)
    for each in addressed(sources):
        if each.copy_id == copy_id:
            return content, address(sources, content, each)
    raise NotFound(_("This recipient is not in the store, or no longer."))


def _printed(
    content: CircularContent,
    copy: CircularCopy,
    variant: Variant,
    parafs: Sequence[ParafMark] = (),
) -> bytes:
    with paper_in_words():
        return CircularPaper(content, parafs).pages(copy, variant).pdf()


def _document_id(view: View, letter_id: str, copy_id: str) -> str | None:
    for each in circulars.copies(view, letter_id):
        if each.id == copy_id:
            return each.document_id
    raise NotFound(_("This copy is not in the store, or no longer."))


def rehearse(sources: Sources, outside_number: str) -> None:
    """Lay out every copy and the visible signature, so that no number is taken in vain.

    Raises PaperRefused with a sentence, InvalidInput.
    """
    content = blank(sources)
    if outside_number:
        content = replace(content, number=outside_number)
    copies = [_figured(sources, content, each) for each in addressed(sources)]
    if not copies:
        raise InvalidInput("village_codes", _("A circular needs at least one recipient."))
    with paper_in_words():
        paper = CircularPaper(content)
        for copy in copies:
            place = paper.pages(copy, Variant.SIGNED).signature_place
        signature_stamp(content.signature, content.profile, place.width, place.height)


def _figured(sources: Sources, content: CircularContent, each: Addressed) -> CircularCopy:
    check_figures(figures_of(sources, each.recipient))
    return address(sources, content, each)
