"""Copies of all letters that wait for somebody: failed, or nobody knows whether they arrived."""

from collections.abc import Sequence

from desktop.domain.circular import TITLES
from desktop.domain.delivery import Channel, Standing
from desktop.domain.region import Kind
from desktop.services.mail_words import reason_in_words
from desktop.services.sending_copies import Desk
from desktop.services.sending_rows import OpenDelivery
from desktop.store import deliveries, regions
from desktop.store.deliveries import Outcome
from desktop.store.store import View


def failures(view: View) -> tuple[OpenDelivery, ...]:
    """Return the copies whose latest attempt failed, the newest first."""
    return _rows(view, deliveries.outcomes(view, "failed"))


def unclear(view: View, desk: Desk) -> tuple[OpenDelivery, ...]:
    """Return the copies whose latest attempt has no end and that no desk is sending."""
    under_way = deliveries.outcomes(view, "sending")
    return _rows(view, [each for each in under_way if desk.standing((each,)) is Standing.UNCLEAR])


def _rows(view: View, outcomes: Sequence[Outcome]) -> tuple[OpenDelivery, ...]:
    units = {
        (day, village.id): f"{TITLES[Kind(village.kind)]} {village.name}"
        for day in {each.begun_at.date() for each in outcomes}
        for village in regions.villages(view, day)
    }
    return tuple(
        OpenDelivery(
            each.delivery_id,
            each.copy_id,
            each.letter_id,
            each.number,
            each.subject,
            units.get((each.begun_at.date(), each.village_id), ""),
            Channel(each.channel),
            each.address,
            reason_in_words(each.reason),
            each.begun_at,
            each.begun_by,
        )
        for each in outcomes
    )
