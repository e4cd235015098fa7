import pytest
from hypothesis import given
from hypothesis.strategies import integers, lists, sampled_from

from desktop.domain.letter import State, Step, current, may, require
from desktop.errors import NotAllowed

STORED_AFTER = {
    Step.EDIT: State.DRAFT,
    Step.SUBMIT: State.DRAFT,
    Step.WITHDRAW: State.DRAFT,
    Step.INITIAL: State.DRAFT,
    Step.RETURN: State.DRAFT,
    Step.NUMBER: State.NUMBERED,
    Step.SIGN: State.NUMBERED,
    Step.PRINT: State.NUMBERED,
    Step.VOID: State.VOID,
}


@given(lists(sampled_from(Step)), integers(1, 5))
def test_a_letter_never_loses_its_number_except_by_voiding_it(
    steps: list[Step], copies: int
) -> None:
    state = State.DRAFT
    signed = 0
    voided = numbered = submitted = False
    for step in steps:
        now = current(state, copies, signed, submitted=submitted)
        if not may(now, step, signed=signed):
            continue
        voided |= step is Step.VOID
        numbered |= step is Step.NUMBER
        submitted = step in {Step.SUBMIT, Step.INITIAL, Step.RETURN}
        signed = min(signed + 1, copies) if step is Step.SIGN else signed
        if step is Step.DELETE:
            assert voided or not numbered
            return
        state = STORED_AFTER[step]
        assert (state is State.DRAFT) == (not numbered)
        assert not (signed and state is State.VOID)


def test_a_letter_is_issued_when_every_copy_has_its_document() -> None:
    assert current(State.NUMBERED, 3, 3) is State.ISSUED


def test_a_letter_is_sent_when_every_copy_has_arrived() -> None:
    assert current(State.NUMBERED, 3, 3, 2) is State.ISSUED
    assert current(State.NUMBERED, 3, 3, 3) is State.SENT
    assert current(State.NUMBERED, 3, 2, 3) is State.NUMBERED
    require(State.SENT, Step.PRINT)


def test_a_submitted_draft_waits_until_it_is_numbered() -> None:
    assert current(State.DRAFT, 0, 0, submitted=True) is State.IN_REVIEW
    assert current(State.NUMBERED, 3, 0, submitted=True) is State.NUMBERED


@pytest.mark.parametrize("signed", [0, 2])
def test_a_letter_with_copies_unsigned_is_only_numbered(signed: int) -> None:
    assert current(State.NUMBERED, 3, signed) is State.NUMBERED


def test_a_letter_without_copies_is_not_issued() -> None:
    assert current(State.NUMBERED, 0, 0) is State.NUMBERED


def test_signing_goes_on_while_copies_are_missing() -> None:
    require(State.NUMBERED, Step.SIGN, signed=90)


def test_a_number_cannot_be_voided_once_a_copy_is_signed() -> None:
    with pytest.raises(NotAllowed):
        require(State.NUMBERED, Step.VOID, signed=1)


@given(sampled_from(State), sampled_from(Step), integers(0, 3))
def test_every_refusal_has_its_sentence(state: State, step: Step, signed: int) -> None:
    if may(state, step, signed=signed):
        require(state, step, signed=signed)
        return
    with pytest.raises(NotAllowed) as refused:
        require(state, step, signed=signed)
    assert refused.value.message.endswith(".")
