"""What all papers share: the states a letter goes through, and which step is allowed when."""

from enum import StrEnum

from desktop.errors import NotAllowed
from desktop.i18n import N_, _


class State(StrEnum):
    """Where a letter stands.

    IN_REVIEW, ISSUED and SENT are never stored: the first is a draft that was submitted to its
    route, the others follow from the copies' documents and deliveries.
    """

    DRAFT = "draft"
    IN_REVIEW = "review"
    NUMBERED = "numbered"
    ISSUED = "issued"
    SENT = "sent"
    VOID = "void"


class Step(StrEnum):
    """What can be done with a letter as a whole."""

    EDIT = "edit"
    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    INITIAL = "initial"
    RETURN = "return"
    NUMBER = "number"
    SIGN = "sign"
    PRINT = "print"
    VOID = "void"
    DELETE = "delete"


# A paper that is out is never edited and its number never taken away: it is revoked or replaced.
_ALLOWED = {
    State.DRAFT: {Step.EDIT, Step.SUBMIT, Step.NUMBER, Step.DELETE},
    # Whether everybody has initialled what is numbered is for the route to say.
    State.IN_REVIEW: {
        Step.EDIT,
        Step.WITHDRAW,
        Step.INITIAL,
        Step.RETURN,
        Step.NUMBER,
        Step.DELETE,
    },
    State.NUMBERED: {Step.SIGN, Step.PRINT, Step.VOID},
    State.ISSUED: {Step.SIGN, Step.PRINT},
    State.VOID: {Step.DELETE},
}

_NOT_WAITING = N_("This letter does not wait for any paraf.")
_NO_NUMBER_YET = {
    Step.SIGN: N_("This letter has no number yet. Give it a number, then sign."),
    Step.PRINT: N_("This letter has no number yet. Give it a number, then print."),
    Step.VOID: N_("This letter has no number that could be voided."),
}
_OF_THE_ROUTE = (Step.WITHDRAW, Step.INITIAL, Step.RETURN)

_REFUSALS = {
    **{(State.DRAFT, step): words for step, words in _NO_NUMBER_YET.items()},
    **{(State.IN_REVIEW, step): words for step, words in _NO_NUMBER_YET.items()},
    **{(state, step): _NOT_WAITING for state in State for step in _OF_THE_ROUTE},
    **{
        (state, Step.SUBMIT): N_("This letter has its number; parafs come before it.")
        for state in (State.NUMBERED, State.ISSUED)
    },
    (State.IN_REVIEW, Step.SUBMIT): N_("This letter waits for its paraf already."),
    (State.VOID, Step.SUBMIT): N_("The number of this letter is void; write a new letter."),
    (State.NUMBERED, Step.EDIT): N_(
        "This letter has its number and cannot be changed any more. Void the number first."
    ),
    (State.NUMBERED, Step.NUMBER): N_("This letter already has its number."),
    (State.NUMBERED, Step.DELETE): N_(
        "This letter has a number and cannot be deleted. Void the number with a reason first."
    ),
    (State.ISSUED, Step.EDIT): N_("This letter is signed and cannot be changed any more."),
    (State.ISSUED, Step.NUMBER): N_("This letter already has its number."),
    (State.ISSUED, Step.VOID): N_("Copies of this letter are signed; its number stays."),
    (State.ISSUED, Step.DELETE): N_("Copies of this letter are signed; it is kept."),
    (State.VOID, Step.EDIT): N_("The number of this letter is void; write a new letter."),
    (State.VOID, Step.NUMBER): N_("The number of this letter is void; write a new letter."),
    (State.VOID, Step.SIGN): N_("The number of this letter is void; it is not signed."),
    (State.VOID, Step.PRINT): N_("The number of this letter is void; it is not printed."),
    (State.VOID, Step.VOID): N_("The number of this letter is already void."),
}


def current(
    stored: State, copies: int, signed: int, delivered: int = 0, *, submitted: bool = False
) -> State:
    """Derive the state from how many copies have their document, and how many have arrived."""
    if stored is State.DRAFT and submitted:
        return State.IN_REVIEW
    if stored is not State.NUMBERED or not copies or signed < copies:
        return stored
    return State.SENT if delivered >= copies else State.ISSUED


def may(state: State, step: Step, *, signed: int = 0) -> bool:
    """Tell whether the step is allowed; the first signed copy already fixes the number."""
    return step in _ALLOWED[_effective(state, step, signed)]


def require(state: State, step: Step, *, signed: int = 0) -> None:
    """Raise NotAllowed with the reason unless the step is allowed."""
    if not may(state, step, signed=signed):
        raise NotAllowed(_(_REFUSALS[_effective(state, step, signed), step]))


def _effective(state: State, step: Step, signed: int) -> State:
    fixed = signed and state is State.NUMBERED and step is not Step.SIGN
    # A letter that is out may take the same steps wherever its copies are.
    return State.ISSUED if fixed or state is State.SENT else state
