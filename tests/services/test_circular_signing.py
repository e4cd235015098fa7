from dataclasses import dataclass, field

import pytest

from desktop.domain.letter import State
from desktop.errors import Cancelled, NotAllowed, PaperRefused
from desktop.progress import Progress
from desktop.services.circular_rows import CopyRow
from desktop.services.circular_signing import GROUP
from reports.errors import PaperError, Reason
from reports.signing.certificate import CertificateSummary
from reports.signing.check import quick_check
from reports.signing.place import SignaturePlace
from reports.signing.signer import Signer
from tests.offices import CancelAt, Desks


@dataclass
class Faulty:
    """A signer that fails at one copy, counted from 1."""

    signer: Signer
    fails_at: int
    reason: Reason
    calls: list[int] = field(default_factory=lambda: [0])

    @property
    def certificate(self) -> CertificateSummary:
        return self.signer.certificate

    def stamped(self, stamp: bytes) -> "Faulty":
        return Faulty(self.signer.stamped(stamp), self.fails_at, self.reason, self.calls)

    def sign(self, pdf: bytes, place: SignaturePlace) -> bytes:
        self.calls[0] += 1
        if self.calls[0] == self.fails_at:
            raise PaperError(self.reason)
        return self.signer.sign(pdf, place)


@dataclass
class Lying(Faulty):
    """A signer whose work does not stand the check."""

    def stamped(self, stamp: bytes) -> "Lying":
        return Lying(self.signer.stamped(stamp), self.fails_at, self.reason, self.calls)

    def sign(self, pdf: bytes, place: SignaturePlace) -> bytes:
        signed = self.signer.sign(pdf, place)
        self.calls[0] += 1
        return signed if self.calls[0] != self.fails_at else signed.replace(b"/Sig ", b"/sig ", 1)


def copies(desks: Desks, letter_id: str) -> tuple[CopyRow, ...]:
    return desks.clerk.circulars.detail(letter_id).copies


def test_every_copy_is_signed_checked_and_kept(desks: Desks) -> None:
    letter_id = desks.numbered()
    result = desks.sign(letter_id)
    assert (result.signed, result.already, result.failed) == (3, 0, ())
    with desks.opened_key() as signer:
        for copy in copies(desks, letter_id):
            document = desks.clerk.circulars.preview(letter_id, copy.id)
            quick_check(document, signer.certificate.der)
    detail = desks.clerk.circulars.detail(letter_id)
    assert (detail.row.state, detail.row.signed) == (State.ISSUED, 3)
    assert [each.action for each in detail.history] == [
        "sign copies",
        "number circular",
        "draft circular",
    ]


def test_signing_again_makes_nothing_twice(desks: Desks) -> None:
    letter_id = desks.numbered()
    desks.sign(letter_id)
    before = [copy.document_id for copy in copies(desks, letter_id)]
    result = desks.sign(letter_id)
    assert (result.signed, result.already) == (0, 3)
    assert [copy.document_id for copy in copies(desks, letter_id)] == before


@pytest.mark.parametrize("stop_at", [0, 1, GROUP, GROUP + 3])
def test_what_was_finished_before_a_cancel_is_kept_and_signing_goes_on_from_there(
    file_desks: Desks, stop_at: int
) -> None:
    letter_id = file_desks.numbered(file_desks.new(GROUP + 5))
    with pytest.raises(Cancelled):
        file_desks.sign(letter_id, CancelAt(stop_at))
    kept = [copy.document_id for copy in copies(file_desks, letter_id) if copy.document_id]
    assert len(kept) == stop_at
    result = file_desks.sign(letter_id)
    assert (result.signed, result.already) == (GROUP + 5 - stop_at, stop_at)
    after = [copy.document_id for copy in copies(file_desks, letter_id)]
    assert after[:stop_at] == kept
    assert len(set(after)) == GROUP + 5


def test_a_circular_keeps_its_number_when_signing_is_cancelled(desks: Desks) -> None:
    letter_id = desks.numbered()
    before = desks.clerk.circulars.detail(letter_id).row
    with pytest.raises(Cancelled):
        desks.sign(letter_id, CancelAt(1))
    after = desks.clerk.circulars.detail(letter_id).row
    assert (after.number, after.state, after.signed) == (before.number, State.NUMBERED, 1)
    with pytest.raises(NotAllowed):
        desks.clerk.circulars.void_number(letter_id, "Batal")


def test_a_copy_that_fails_is_reported_and_the_others_are_signed(file_desks: Desks) -> None:
    letter_id = file_desks.numbered()
    with file_desks.opened_key() as signer:
        faulty = Faulty(signer, 2, Reason.SIGNING_FAILED)
        result = file_desks.official.circulars.sign(letter_id, faulty, Progress())
    assert result.signed == 2
    (failure,) = result.failed
    assert failure.name == "Desa Sagara Makmur"
    assert failure.sentence
    assert file_desks.sign(letter_id).signed == 1


def test_a_copy_whose_signature_does_not_stand_the_check_is_not_recorded(
    file_desks: Desks,
) -> None:
    letter_id = file_desks.numbered()
    with file_desks.opened_key() as signer:
        lying = Lying(signer, 1, Reason.SIGNATURE_BROKEN)
        result = file_desks.official.circulars.sign(letter_id, lying, Progress())
    signed = [copy.document_id is not None for copy in copies(file_desks, letter_id)]
    assert (len(result.failed), signed) == (1, [False, True, True])


def test_a_key_that_fails_stops_the_batch_at_once_and_what_was_finished_is_kept(
    file_desks: Desks,
) -> None:
    letter_id = file_desks.numbered()
    with file_desks.opened_key() as signer, pytest.raises(PaperRefused):
        file_desks.official.circulars.sign(
            letter_id, Faulty(signer, 2, Reason.KEY_CLOSED), Progress()
        )
    signed = [copy.document_id is not None for copy in copies(file_desks, letter_id)]
    assert signed == [True, False, False]


def test_a_copy_that_another_desk_signed_meanwhile_keeps_that_desks_document(
    desks: Desks,
) -> None:
    letter_id = desks.numbered()

    class Meanwhile(Progress):
        def step(self, done: int, total: int, name: str = "") -> None:
            super().step(done, total, name)
            if done == 1:
                with desks.opened_key() as signer, pytest.raises(Cancelled):
                    desks.at("pejabat").circulars.sign(letter_id, signer, CancelAt(1))

    result = desks.sign(letter_id, Meanwhile())
    assert (result.signed, result.already, result.failed) == (2, 1, ())
    documents = {copy.document_id for copy in copies(desks, letter_id)}
    assert len(documents) == 3


def test_a_draft_and_a_void_letter_are_not_signed(file_desks: Desks) -> None:
    draft, void = file_desks.drafted(), file_desks.numbered()
    file_desks.clerk.circulars.void_number(void, "Salah")
    for letter_id in (draft, void):
        with pytest.raises(NotAllowed):
            file_desks.sign(letter_id)


def test_no_copy_is_signed_twice_with_the_same_field(file_desks: Desks) -> None:
    letter_id = file_desks.numbered()
    file_desks.sign(letter_id)
    pdf = file_desks.clerk.circulars.preview(letter_id, copies(file_desks, letter_id)[0].id)
    assert pdf.count(b"/ByteRange") == 1
