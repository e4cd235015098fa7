"""How a state looks: a word, a shape and a tone, never a colour alone; one table for all pages."""

from dataclasses import dataclass

from desktop.i18n import N_


@dataclass(frozen=True, slots=True)
class Look:
    """`word` is a message id; `shape` is dot, ring, square, tick or dash; `tone` a token's name."""

    word: str
    shape: str
    tone: str


LETTER = {
    "draft": Look(N_("Draft"), "ring", "muted"),
    "numbered": Look(N_("Numbered"), "dot", "amber"),
    "issued": Look(N_("Issued"), "dot", "blue"),
    "void": Look(N_("Void"), "square", "red"),
}
COPY = {
    True: Look(N_("Signed"), "dot", "green"),
    False: Look(N_("Not signed yet"), "ring", "muted"),
}
