from pathlib import Path

import pytest

from desktop.errors import PaperRefused
from desktop.services.verification import Verifier
from desktop.services.verification_words import _BAD, trial_sentence, verdict_sentences
from desktop.store.store import create_store
from reports.signing.flaws import Flaw
from reports.signing.verification import Finding, Verdict, Verification, bad, not_checked, ok
from tests.offices import Desks

NAMES = ("intact", "signer", "trusted", "whole_file", "unchanged", "count", "known")


@pytest.fixture
def letter(file_desks: Desks, tmp_path: Path) -> Path:
    letter_id = file_desks.numbered(file_desks.new(1))
    file_desks.sign(letter_id)
    (copy,) = file_desks.clerk.circulars.detail(letter_id).copies
    path = tmp_path / "surat.pdf"
    path.write_bytes(file_desks.clerk.circulars.preview(letter_id, copy.id))
    return path


def test_our_own_letter_is_good_in_every_respect(file_desks: Desks, letter: Path) -> None:
    verifier = file_desks.clerk.verification
    check = verifier.verify(letter, [file_desks.authority.root_pem], 1)
    assert check.verification is not None
    found = verifier.sentences(check)
    assert [each.name for each in found] == list(NAMES)
    assert {each.verdict for each in found} == {Verdict.OK}
    assert "Nama Pejabat" in found[1].sentence
    assert trial_sentence(check.verification)


def test_without_a_store_it_is_not_asked_whether_the_letter_is_known(
    file_desks: Desks, letter: Path
) -> None:
    check = Verifier(file_desks.clock).verify(letter, [file_desks.authority.root_pem])
    assert check.verification is not None
    assert not check.verification.is_bad
    assert check.verification.known.verdict is Verdict.NOT_CHECKED


def test_a_letter_of_another_office_is_not_in_our_store(file_desks: Desks, letter: Path) -> None:
    letter.write_bytes(letter.read_bytes() + b"\n")
    check = file_desks.clerk.verification.verify(letter, [file_desks.authority.root_pem])
    assert check.verification is not None
    assert check.verification.known.flaw is Flaw.NOT_IN_STORE
    assert check.verification.is_bad


def test_a_good_letter_is_not_marked_bad_for_being_unknown_here_alone(
    file_desks: Desks, letter: Path, tmp_path: Path
) -> None:
    root = file_desks.authority.root_pem
    empty = create_store(tmp_path / "other.sqlite", clock=file_desks.clock)
    check = Verifier(file_desks.clock, empty).verify(letter, [root], 1)
    unsure = Verifier(file_desks.clock, empty).verify(letter, [root])
    empty.close()
    assert check.verification is not None
    assert check.verification.known.is_bad
    assert check.overall is Verdict.OK
    assert unsure.overall is Verdict.NOT_CHECKED


def test_a_changed_or_unreadable_letter_is_marked_bad(file_desks: Desks, letter: Path) -> None:
    verifier = file_desks.clerk.verification
    letter.write_bytes(letter.read_bytes() + b"\n")
    assert verifier.verify(letter, [file_desks.authority.root_pem]).overall is Verdict.BAD
    assert verifier.verify(letter.with_name("tidak-ada.pdf")).overall is Verdict.BAD


def test_trusted_says_that_nobody_asked_whether_the_certificate_was_revoked(
    file_desks: Desks, letter: Path
) -> None:
    verifier = file_desks.clerk.verification
    check = verifier.verify(letter, [file_desks.authority.root_pem])
    (trusted,) = [each for each in verifier.sentences(check) if each.name == "trusted"]
    assert trusted.verdict is Verdict.OK
    assert trusted.sentence.endswith("Apakah sertifikat sudah dicabut tidak diperiksa.")


@pytest.mark.parametrize("make", ["missing", "folder", "text", "large"])
def test_a_file_that_cannot_be_read_is_told_and_not_raised(
    file_desks: Desks, tmp_path: Path, make: str
) -> None:
    path = tmp_path / "surat.pdf"
    if make == "folder":
        path.mkdir()
    elif make == "text":
        path.write_text("bukan surat")
    elif make == "large":
        with path.open("wb") as file:
            file.truncate(200_000_001)
    check = file_desks.clerk.verification.verify(path)
    assert check.verification is None
    assert check.unreadable
    assert file_desks.clerk.verification.sentences(check) == ()


def test_a_certificate_to_trust_that_is_none_is_refused(
    file_desks: Desks, letter: Path, tmp_path: Path
) -> None:
    for root in (b"bukan sertifikat", letter, tmp_path / "tidak-ada.pem"):
        with pytest.raises(PaperRefused):
            file_desks.clerk.verification.verify(letter, [root])


def test_a_root_can_be_named_by_its_file(file_desks: Desks, letter: Path, tmp_path: Path) -> None:
    root = tmp_path / "root.pem"
    root.write_bytes(file_desks.authority.root_pem)
    check = file_desks.clerk.verification.verify(letter, [root])
    assert check.verification is not None
    assert check.verification.trusted.verdict is Verdict.OK


def verification(finding: Finding) -> Verification:
    return Verification("0" * 64, (), *[finding] * len(NAMES))


@pytest.mark.parametrize("flaw", Flaw)
def test_every_flaw_has_a_sentence(flaw: Flaw) -> None:
    found = verdict_sentences(verification(bad(flaw, found=2, expected=1)))
    for each in found:
        assert each.sentence.endswith(".")
        assert "?" not in each.sentence
    assert set(_BAD) == set(Flaw)


@pytest.mark.parametrize("finding", [ok(found=1, root="Otoritas"), not_checked()])
def test_every_verdict_has_a_sentence(finding: Finding) -> None:
    for each in verdict_sentences(verification(finding)):
        assert each.question
        assert each.sentence.endswith(".")
        assert "{" not in each.sentence


def test_a_fact_that_is_missing_does_not_hide_a_verdict() -> None:
    assert all(each.sentence for each in verdict_sentences(verification(ok())))


def test_a_file_without_a_test_certificate_gets_no_warning() -> None:
    assert trial_sentence(verification(ok())) == ""
