"""Paraf: who has to initial a letter, in which order, and what each of them answered."""

from sqlalchemy import CheckConstraint, Table, UniqueConstraint

from desktop.store.tables.columns import at, id_column, metadata, number, one_of, reference, text

paraf_step = Table(
    "paraf_step",
    metadata,
    id_column(),
    reference("letter_id", "letter.id", ondelete="CASCADE"),
    number("position"),
    reference("person_id", "person.id"),
    UniqueConstraint("letter_id", "position"),
    UniqueConstraint("person_id", "letter_id"),
    CheckConstraint("position BETWEEN 1 AND 3", name="position"),
)

# An answer is for the content of this hash; a later edit leaves it behind without touching it.
paraf = Table(
    "paraf",
    metadata,
    id_column(),
    reference("letter_id", "letter.id", ondelete="CASCADE", index=True),
    reference("person_id", "person.id", index=True),
    text("answer", default=None),
    text("content_hash", default=None),
    text("note"),
    at("given_at"),
    text("given_by"),
    one_of("answer", "initialled", "returned"),
)
