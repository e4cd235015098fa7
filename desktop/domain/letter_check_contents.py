"""Checks of what a letter must have at all: subject, recipients, known placeholders, its order."""

import re
from collections import Counter
from collections.abc import Iterator

from desktop.domain.letter_check import DraftLetter, Rule, Said
from desktop.domain.spoken_day import spoken
from desktop.i18n import N_, _
from reports.prose import placeholders_in

_WHOLE = re.compile(r"\{\{|\}\}|\{[a-z_]+\}")
_AROUND = 12


def _subject(letter: DraftLetter) -> Iterator[Said]:
    if not letter.subject.strip():
        yield "subject", _("A circular needs a subject.")


def _recipients(letter: DraftLetter) -> Iterator[Said]:
    if not letter.recipients:
        yield "recipients", _("A circular needs at least one recipient.")


def _existing(letter: DraftLetter) -> Iterator[Said]:
    missing = sum(not each.kind for each in letter.recipients)
    if missing:
        sentence = _("{count} recipients do not exist on the date of the letter.")
        yield "recipients", sentence.format(count=missing)


def _twice(letter: DraftLetter) -> Iterator[Said]:
    times = Counter(each.village_id for each in letter.recipients)
    names = {each.village_id: each.name for each in letter.recipients}
    for village_id, count in times.items():
        if count > 1:
            sentence = _("{name} is among the recipients {count} times.")
            yield "recipients", sentence.format(name=names[village_id], count=count)


def _placeholders(letter: DraftLetter) -> Iterator[Said]:
    for passage in letter.passages:
        for name in sorted(placeholders_in(passage.words) - letter.placeholders):
            sentence = _("The placeholder {name} is not known.")
            yield passage.place, sentence.format(name=f"{{{name}}}")


def _braces(letter: DraftLetter) -> Iterator[Said]:
    for passage in letter.passages:
        rest = _WHOLE.sub(lambda found: " " * len(found[0]), passage.words)
        found = re.search(r"[{}]", rest)
        if found:
            begin = max(found.start() - _AROUND, 0)
            near = passage.words[begin : found.end() + _AROUND].strip()
            sentence = _("A brace is not closed or not opened, or its name is none: “{words}”.")
            yield passage.place, sentence.format(words=near)


def _order(letter: DraftLetter) -> Iterator[Said]:
    before = letter.numbered_before_on
    if before is not None and letter.letter_on < before:
        sentence = _("An earlier number of this book carries a later date ({date}).")
        yield "letter_on", sentence.format(date=spoken(before))


RULES = (
    Rule("subject", N_("The letter has a subject"), _subject, blocks=True),
    Rule("recipients", N_("The letter has recipients"), _recipients, blocks=True),
    Rule(
        "recipient_exists",
        N_("Every recipient exists on the date of the letter"),
        _existing,
        blocks=True,
    ),
    Rule("recipient_twice", N_("No recipient stands there twice"), _twice),
    Rule("placeholders", N_("Every placeholder is known"), _placeholders, blocks=True),
    Rule("braces", N_("Every brace is closed"), _braces, blocks=True),
    Rule("number_order", N_("Numbers and dates run in the same order"), _order),
)
