"""How a state looks: a word, a shape and a tone, never a colour alone; one table for all pages."""

from dataclasses import dataclass

from desktop.i18n import N_, _


@dataclass(frozen=True, slots=True)
class Look:
    """`word` is a message id; `shape` is dot, ring, square, tick or dash; `tone` a token's name."""

    word: str
    shape: str
    tone: str


LETTER = {
    "draft": Look(N_("Draft"), "ring", "muted"),
    "review": Look(N_("Waiting for paraf"), "ring", "amber"),
    "numbered": Look(N_("Numbered"), "dot", "amber"),
    "issued": Look(N_("Issued"), "dot", "blue"),
    "sent": Look(N_("Sent"), "tick", "green"),
    "void": Look(N_("Void"), "square", "red"),
}
ROUTE = {
    "returned": Look(N_("Returned"), "square", "red"),
    "initialled": Look(N_("To be numbered"), "dot", "blue"),
}
COPY = {
    True: Look(N_("Signed"), "dot", "green"),
    False: Look(N_("Not signed yet"), "ring", "muted"),
}
DELIVERY = {
    "open": Look(N_("Not sent yet"), "ring", "muted"),
    "sending": Look(N_("Being sent"), "dot", "blue"),
    "unclear": Look(N_("Unclear"), "square", "amber"),
    "failed": Look(N_("Failed"), "square", "red"),
    "sent": Look(N_("Sent"), "dot", "green"),
    "received": Look(N_("Received"), "tick", "green"),
}
CHANNELS = {
    "email": N_("E-mail"),
    "whatsapp": N_("WhatsApp"),
    "hand": N_("Handed over"),
    "post": N_("Sent by post"),
}
NUMBER = {
    "taken": Look(N_("Used"), "dot", "green"),
    "reserved": Look(N_("Reserved"), "ring", "blue"),
    "void": Look(N_("Void"), "square", "red"),
}
CHECK = {
    "ok": Look(N_("In order"), "dot", "green"),
    "bad": Look(N_("Objection"), "square", "red"),
    "not checked": Look(N_("Not checked"), "dash", "muted"),
}
STRANGE = Look(N_("Not in our store"), "ring", "muted")
"""A good letter of another office is no worse for that."""
OUTCOME = {
    "ok": Look(N_("No objection"), "dot", "blue"),
    "not checked": Look(N_("Partly checked"), "dash", "amber"),
    "trial": Look(N_("Test certificate"), "square", "amber"),
    "bad": Look(N_("Objection"), "square", "red"),
    "unreadable": Look(N_("Unreadable"), "square", "red"),
}
CHANGE = {
    "added": Look(N_("Added"), "dot", "green"),
    "removed": Look(N_("Removed"), "square", "red"),
    "renamed": Look(N_("Renamed"), "dot", "blue"),
    "recoded": Look(N_("New code"), "dot", "amber"),
    "district": Look(N_("District changed"), "dot", "blue"),
}

ACTIONS = {
    "draft circular": N_("Drafted"),
    "edit circular": N_("Edited"),
    "set paraf route": N_("Route of parafs chosen"),
    "submit for paraf": N_("Submitted for paraf"),
    "withdraw from paraf": N_("Taken back from paraf"),
    "initial letter": N_("Initialled"),
    "return letter": N_("Returned"),
    "number circular": N_("Numbered"),
    "sign copies": N_("Copies signed"),
    "void number": N_("Number voided"),
    "send copy": N_("Copy sent"),
    "record receipt": N_("Receipt recorded"),
    "resolve delivery": N_("Unclear delivery decided"),
    "note outside number": N_("Number of another office noted"),
}


def action_word(action: str) -> str:
    """What the trail calls an action, in words; an unknown one as the trail has it."""
    return _(ACTIONS[action]) if action in ACTIONS else action
