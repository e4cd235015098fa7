"""What happened to a letter, as the trail knows it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, func, or_, select

from desktop.store.store import View
from desktop.store.tables import copy, letter, paraf, trail


@dataclass(frozen=True, slots=True)
class Happening:
    """One transaction that touched the letter, its copies or its route."""

    at: datetime
    actor: str
    action: str


def of_letter(view: View, letter_id: str) -> tuple[Happening, ...]:
    """What was done to a letter and its copies, and who answered on its route; latest first."""
    own = select(copy.c.id).where(copy.c.letter_id == letter_id)
    given = select(paraf.c.id).where(paraf.c.letter_id == letter_id)
    touched = or_(
        and_(trail.c.kind == letter.name, trail.c.row_id == letter_id),
        and_(trail.c.kind == copy.name, trail.c.row_id.in_(own)),
        and_(trail.c.kind == paraf.name, trail.c.row_id.in_(given)),
    )
    done = select(func.max(trail.c.at).label("at"), trail.c.actor, trail.c.action)
    done = done.where(touched).group_by(trail.c.transaction_id, trail.c.actor, trail.c.action)
    rows = view.connection.execute(done.order_by(func.max(trail.c.id).desc()))
    return tuple(Happening(datetime.fromisoformat(row.at), row.actor, row.action) for row in rows)
