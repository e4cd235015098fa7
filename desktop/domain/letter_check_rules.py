"""All checks before numbering, in one list; which of them are on is the office's choice."""

from collections.abc import Collection

from desktop.domain import (
    letter_check_amounts,
    letter_check_annexes,
    letter_check_bases,
    letter_check_budget,
    letter_check_contents,
    letter_check_dates,
    letter_check_kinds,
    letter_check_offices,
    letter_check_spelling,
)
from desktop.domain.letter_check import DraftLetter, Finding, Rule
from desktop.domain.letter_text import reading_order

RULES: tuple[Rule, ...] = (
    *letter_check_contents.RULES,
    *letter_check_amounts.RULES,
    *letter_check_dates.RULES,
    *letter_check_spelling.RULES,
    *letter_check_kinds.RULES,
    *letter_check_offices.RULES,
    *letter_check_bases.RULES,
    *letter_check_annexes.RULES,
    *letter_check_budget.RULES,
)


def check(letter: DraftLetter, switched_off: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return what the checks find, in reading order; what protects the book is always looked at."""
    on = [rule for rule in RULES if rule.blocks or rule.code not in switched_off]
    found = {finding: None for rule in on for finding in rule.findings(letter)}
    return tuple(sorted(found, key=lambda each: reading_order(each.place)))
