"""What letters are made and checked with: templates, laws, rates, holidays, checks, calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.i18n import N_, _
from desktop.services import settings_fresh
from desktop.ui.form import Field
from desktop.ui.settings.editors import (
    MaybeDateEditor,
    MaybeTextEditor,
    PickEditor,
    SaidEditor,
    SwitchEditor,
    WholeEditor,
)
from desktop.ui.settings.section import Choices, Extra, Line, Section, said
from desktop.ui.settings.template_files import export_template, import_template
from desktop.ui.table import Column
from desktop.ui.widgets.editors import DateEditor, TextEditor

if TYPE_CHECKING:
    from desktop.office import Office

STATUSES = (
    ("in_force", N_("In force")),
    ("replaced", N_("Replaced")),
    ("unverified", N_("Not checked")),
)
SECTORS = (
    ("any", N_("Every work")),
    ("transport", N_("Transport")),
    ("other", N_("Other than transport")),
)
PAYERS = (
    ("any", N_("Every payer")),
    ("village", N_("Village budget")),
    ("regency", N_("Regency budget")),
    ("state", N_("State budget")),
    ("company", N_("A company")),
    ("self", N_("The member")),
)
KINDS = (("desa", N_("Village (desa)")), ("kelurahan", N_("Urban ward (kelurahan)")))
_LATEST = 2100
_DEAREST = 100_000_000
_LONGEST_LOOK = 3650


def _worded(*pairs: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((value, _(words)) for value, words in pairs)


def _statuses(_office: Office) -> Choices:
    return {"status": _worded(*STATUSES)}


def _rate_choices(_office: Office) -> Choices:
    programmes = tuple((each, each) for each in ("JKK", "JKM", "JHT"))
    return {"programmes": programmes, "sector": _worded(*SECTORS), "payer": _worded(*PAYERS)}


def _kinds(_office: Office) -> Choices:
    return {"kind": _worded(*KINDS)}


def _amount(line: Line) -> str:
    return f"Rp{line.row.amount:,}".replace(",", ".")


def _cited(line: Line) -> str:
    row = line.row
    return f"{row.number}/{row.year}" if row.year else str(row.number)


def _closes(line: Line) -> str:
    return f"{line.row.day:02d}/{line.row.month:02d}"


TEMPLATES = Section(
    name="templates",
    title=N_("Templates"),
    about=N_(
        "What new circulars begin with. The text is changed by writing a circular and saving it "
        "as a template; former versions are in the history."
    ),
    records=lambda settings: settings.templates,
    columns=(
        Column(N_("Name"), said("name"), stretch=True),
        Column(N_("Version"), said("version"), width=70, number=True),
        Column(N_("Offered"), said("active"), width=80),
    ),
    fields=(
        Field("name", N_("Name"), TextEditor, required=True),
        Field("active", N_("Offered"), lambda: SwitchEditor(N_("New circulars can begin with it"))),
    ),
    others={"body": N_("Text")},
    extras=(
        Extra(N_("Save as a file…"), export_template, changes=False),
        Extra(N_("Add from a file…"), import_template),
    ),
)

BASES = Section(
    name="bases",
    title=N_("Legal bases"),
    about=N_("Regulations that letters cite, each with the day on which somebody looked."),
    records=lambda settings: settings.bases,
    choices=_statuses,
    blank=settings_fresh.basis,
    columns=(
        Column(N_("Kind"), said("kind"), width=100, most=140),
        Column(N_("Number"), _cited, width=70, most=90),
        Column(N_("Title"), said("title"), stretch=True),
        Column(N_("Status"), said("status"), width=80, spare=True),
    ),
    fields=(
        Field("kind", N_("Kind"), TextEditor, required=True, hint=N_("In full, as it is cited.")),
        Field("number", N_("Number"), TextEditor, required=True),
        Field("year", N_("Year"), lambda: WholeEditor(0, _LATEST), required=True),
        Field("title", N_("Title"), TextEditor, required=True, hint=N_("What follows “tentang”.")),
        Field(
            "amended_by",
            N_("Amended"),
            MaybeTextEditor,
            hint=N_("What follows “sebagaimana”; empty if nothing amended it."),
        ),
        Field("status", N_("Status"), PickEditor),
        Field("in_force_from", N_("In force from"), MaybeDateEditor),
        Field("in_force_until", N_("In force until"), MaybeDateEditor),
        Field("checked_on", N_("Checked on"), MaybeDateEditor),
        Field("source", N_("Source"), MaybeTextEditor, hint=N_("Where somebody looked.")),
    ),
)

RATES = Section(
    name="rates",
    title=N_("Contribution rates"),
    about=N_(
        "What a month costs one person. Another amount is a new row from a day; the row before "
        "it ends on the day before."
    ),
    records=lambda settings: settings.rates,
    choices=_rate_choices,
    blank=settings_fresh.rate,
    columns=(
        Column(N_("Programme"), said("programmes"), width=80, most=90),
        Column(N_("Work"), said("sector"), stretch=True),
        Column(N_("Payer"), said("payer"), width=90, most=110),
        Column(N_("Amount"), _amount, sort=lambda line: line.row.amount, width=80, number=True),
        Column(N_("From"), said("valid_from"), width=90),
        Column(N_("Until"), said("valid_until"), width=90, spare=True),
    ),
    fields=(
        Field("programmes", N_("Programme"), PickEditor),
        Field("sector", N_("Work"), PickEditor),
        Field("payer", N_("Payer"), PickEditor),
        Field("amount", N_("Rupiah a month"), lambda: WholeEditor(0, _DEAREST), required=True),
        Field("valid_from", N_("From"), MaybeDateEditor),
        Field("valid_until", N_("Until"), MaybeDateEditor),
        Field("source", N_("Source"), MaybeTextEditor),
        Field("verified", N_("Verified"), lambda: SwitchEditor(N_("The source was read"))),
    ),
)

HOLIDAYS = Section(
    name="holidays",
    title=N_("Holidays"),
    about=N_("Days on which nobody works; due dates are checked against them."),
    records=lambda settings: settings.holidays,
    blank=settings_fresh.holiday,
    columns=(
        Column(N_("Day"), said("held_on"), sort=lambda line: line.row.held_on, width=110),
        Column(N_("Name"), said("name"), stretch=True),
    ),
    fields=(
        Field("held_on", N_("Day"), DateEditor),
        Field("name", N_("Name"), TextEditor, required=True),
        Field("source", N_("Source"), MaybeTextEditor, hint=N_("The decree it comes from.")),
    ),
)

CHECKS = Section(
    name="checks",
    title=N_("Checks"),
    about=N_(
        "What is looked at before a circular gets its number. Checks that protect the number "
        "book stay on."
    ),
    records=lambda settings: settings.checks,
    columns=(
        Column(N_("Check"), said("title"), stretch=True),
        Column(N_("On"), said("on"), width=60),
    ),
    fields=(
        Field("source", N_("Source"), SaidEditor),
        Field("on", N_("On"), lambda: SwitchEditor(N_("Letters are looked at"))),
        Field(
            "days",
            N_("Days"),
            lambda: WholeEditor(1, _LONGEST_LOOK),
            hint=N_("For how long looking up a legal basis counts; empty for other checks."),
        ),
    ),
)

BUDGETS = Section(
    name="budgets",
    title=N_("Budget calendar"),
    about=N_("Until which day villages and urban wards can still change a plan or budget."),
    records=lambda settings: settings.budgets,
    choices=_kinds,
    blank=settings_fresh.budget,
    columns=(
        Column(N_("Name"), said("name"), stretch=True),
        Column(N_("For"), said("kind"), width=100, most=160),
        Column(N_("Closes"), _closes, width=70),
    ),
    fields=(
        Field("kind", N_("For"), PickEditor),
        Field("name", N_("Name"), TextEditor, required=True),
        Field("day", N_("Day"), lambda: WholeEditor(1, 31), required=True),
        Field("month", N_("Month"), lambda: WholeEditor(1, 12), required=True),
        Field(
            "years_before",
            N_("Years before"),
            lambda: WholeEditor(0, 5),
            required=True,
            hint=N_("How many years before the budget year it closes."),
        ),
        Field("from_year", N_("First budget year"), lambda: WholeEditor(0, _LATEST)),
        Field("until_year", N_("Last budget year"), lambda: WholeEditor(0, _LATEST)),
        Field("source", N_("Source"), TextEditor),
        Field("verified", N_("Verified"), lambda: SwitchEditor(N_("The source was read"))),
    ),
)
