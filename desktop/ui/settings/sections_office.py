"""The office on its letters: names, letterheads, page profiles, number series."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.i18n import N_, _
from desktop.services import settings_fresh
from desktop.ui.form import Field
from desktop.ui.office_names import OFFICE_NAMES
from desktop.ui.settings.editors import (
    DecimalEditor,
    EmblemEditor,
    LineListEditor,
    PickEditor,
    SwitchEditor,
)
from desktop.ui.settings.section import Choices, Line, Section, said
from desktop.ui.table import Column
from desktop.ui.widgets.editors import TextEditor

if TYPE_CHECKING:
    from desktop.office import Office

HEADS = {
    "office": N_("Office"),
    "secretary": N_("Regional secretary"),
    "regent": N_("Regent"),
}


def _regencies(office: Office) -> Choices:
    return {"regency_code": office.settings.regencies()}


def _papers(_office: Office) -> Choices:
    return {
        "paper": (("A4", "A4"), ("F4", "F4")),
        "typeface": (("arial", "Arial"), ("bookman", "Bookman Old Style")),
    }


def _numberings(_office: Office) -> Choices:
    return {
        "numbering": (
            ("single", _("One number for all copies")),
            ("consecutive", _("A number for each copy")),
        ),
    }


def _measure(name: str, label: str) -> Field:
    return Field(name, label, DecimalEditor, required=True)


def _switch(name: str, label: str, words: str) -> Field:
    return Field(name, label, lambda: SwitchEditor(words))


def _default(line: Line) -> str:
    return _("yes") if line.row.default else ""


IDENTITY = Section(
    name="identity",
    title=N_("Office profile"),
    about=N_("How the office is called on letters, in numbers and on the screen."),
    records=lambda settings: settings.identity,
    choices=_regencies,
    fields=(
        *OFFICE_NAMES,
        Field("regency_code", N_("Own regency"), PickEditor),
        Field(
            "signature_wording",
            N_("Beside an electronic signature"),
            LineListEditor,
            hint=N_("Lines above the name in the visible signature, three at most."),
        ),
    ),
)

LETTERHEADS = Section(
    name="letterheads",
    title=N_("Letterheads"),
    about=N_("The head of the first page; the post of whoever signs decides which one."),
    records=lambda settings: settings.letterheads,
    columns=(
        Column(N_("Letterhead"), lambda line: _(HEADS[line.id]), width=160),
        Column(N_("First line"), said("office_lines"), stretch=True),
    ),
    fields=(
        Field("government", N_("Government"), TextEditor),
        Field(
            "office_lines",
            N_("Office"),
            LineListEditor,
            hint=N_("The full name in capitals, three lines at most."),
        ),
        Field("address_lines", N_("Address"), LineListEditor, hint=N_("Four lines at most.")),
        Field("emblem", N_("Emblem"), EmblemEditor, hint=N_("PNG or JPEG, up to 2 MB.")),
    ),
    preview=lambda office, row: office.settings.letterhead_preview(row),
)

PAGES = Section(
    name="pages",
    title=N_("Page profiles"),
    about=N_("Paper, typeface and margins. Margins in millimetres, type in points."),
    records=lambda settings: settings.pages,
    choices=_papers,
    blank=settings_fresh.page_profile,
    columns=(
        Column(N_("Name"), said("name"), stretch=True),
        Column(N_("Paper"), said("paper"), width=60),
        Column(N_("Default"), _default, width=80),
    ),
    fields=(
        Field("name", N_("Name"), TextEditor, required=True),
        _switch("default", N_("Default"), N_("New letters are printed this way")),
        Field("paper", N_("Paper"), PickEditor),
        _switch("landscape", N_("Orientation"), N_("Landscape")),
        Field("typeface", N_("Typeface"), PickEditor),
        _measure("size", N_("Size")),
        _measure("leading", N_("Line to line")),
        _measure("paragraph_gap", N_("Between paragraphs")),
        _measure("margin_top", N_("Margin above")),
        _measure("margin_bottom", N_("Margin below")),
        _measure("margin_left", N_("Margin left")),
        _measure("margin_right", N_("Margin right")),
        _switch("page_numbers", N_("Page numbers"), N_("On every page but the first")),
        _switch("catchwords", N_("Catchwords"), N_("First word of the next page at the foot")),
        _switch("addressees_first", N_("Addressees"), N_("Above the title")),
        _measure("letterhead_top", N_("Letterhead from the edge")),
        _measure("letterhead_government_size", N_("Size of the government")),
        _measure("letterhead_office_size", N_("Size of the office")),
        _measure("letterhead_address_size", N_("Size of the address")),
        _measure("emblem_height", N_("Height of the emblem")),
        _measure("qr_size", N_("Size of the QR code")),
    ),
    preview=lambda office, row: office.settings.page_preview(row),
)


SERIES = Section(
    name="series",
    title=N_("Number series"),
    about=N_(
        "Each series has a book of its own for every year. Parts of a pattern: {kode} {nomor} "
        "{opd} {unit} {bulan} {bulan_romawi} {tahun}. A new pattern holds for the next number; "
        "numbers that were given stay as they are."
    ),
    records=lambda settings: settings.series,
    choices=_numberings,
    blank=settings_fresh.series,
    columns=(
        Column(N_("Name"), said("name"), stretch=True),
        Column(N_("Pattern"), said("pattern"), width=200, most=320),
        Column(N_("In use"), said("active"), width=60),
    ),
    fields=(
        Field("name", N_("Name"), TextEditor, required=True),
        Field("pattern", N_("Pattern"), TextEditor, required=True),
        Field("code", N_("Classification code"), TextEditor, hint=N_("Stands for {kode}.")),
        Field("numbering", N_("Numbering"), PickEditor),
        _switch("active", N_("In use"), N_("Letters can take numbers from it")),
    ),
    example=lambda office, row: _("Next number: {number}").format(
        number=office.settings.next_number(row)
    ),
)
