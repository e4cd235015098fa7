"""Facts of a circular: subject, date, figures, who signs, form and paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6 import QtCore, QtWidgets

from desktop.domain.circular import check_subject
from desktop.domain.letter_number import Numbering
from desktop.i18n import N_, _
from desktop.services.circular_addressees import Addressee
from desktop.ui.form import Field, Form, Values
from desktop.ui.widgets.editors import (
    ChoiceEditor,
    DateEditor,
    LinesEditor,
    NumberEditor,
    TextEditor,
)
from desktop.ui.widgets.scrolling import Scrolling

if TYPE_CHECKING:
    from desktop.services.circular_writing_rows import WritingChoices, WritingForm

_KINDS = {" [desa]": "desa", " [kelurahan]": "kelurahan"}
"""What stands behind a line of the address that binds one kind of unit."""
_PLAIN = (
    "subject",
    "letter_on",
    "fiscal_year",
    "people",
    "months",
    "signatory_id",
    "delegation",
    "series_id",
    "numbering",
    "classification",
    "skeleton",
    "page_profile",
)


class Facts(QtWidgets.QWidget):
    """A form whose every change counts at once."""

    edited = QtCore.Signal()
    dated = QtCore.Signal()
    """The letter has another date, so that other things can be chosen."""

    def __init__(self, form: WritingForm, choices: WritingChoices) -> None:
        """Shows a letter with what can be chosen on its date."""
        super().__init__()
        self._delegations = {each.id: each.delegation for each in choices.signatories}
        self._signatory, self._letter_on = form.signatory_id, form.letter_on
        self.form = Form(_fields(form, choices), _values(form))
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        inside = QtWidgets.QWidget()
        rows = QtWidgets.QVBoxLayout(inside)
        rows.setContentsMargins(14, 14, 14, 14)
        rows.addWidget(self.form)
        rows.addStretch(1)
        column.addWidget(Scrolling(inside))
        self.form.edited.connect(self._edit)

    def written(self, form: WritingForm) -> WritingForm:
        """The letter with what stands here."""
        values = self.form.values()
        plain = {name: values[name] for name in _PLAIN}
        for name in ("fiscal_year", "people", "months"):
            plain[name] = plain[name] or 0
        addressees = tuple(map(_addressee, _lines(values["addressees"])))
        return replace(form, **plain, addressees=addressees, copies_to=_lines(values["copies_to"]))

    def show_choices(self, form: WritingForm, choices: WritingChoices) -> None:
        """Offer what can be chosen now; what was chosen stays."""
        self._delegations = {each.id: each.delegation for each in choices.signatories}
        for name, offered in _offered(form, choices).items():
            cast("ChoiceEditor", self.form.editor(name)).offer(offered)

    def go_to(self, field: str) -> bool:
        """Put the cursor into a field; False if it is not here."""
        name = field.partition(":")[0]
        if name not in {*_PLAIN, "addressees", "copies_to"}:
            return False
        self.form.editor(name).setFocus()
        return True

    @QtCore.Slot()
    def _edit(self) -> None:
        values = self.form.values()
        if values["signatory_id"] != self._signatory:
            self._signatory = values["signatory_id"]
            self.form.put({"delegation": self._delegations.get(self._signatory, "")})
        if values["letter_on"] != self._letter_on:
            self._letter_on = values["letter_on"]
            self.dated.emit()
        self.edited.emit()


def _values(form: WritingForm) -> Values:
    plain = {name: getattr(form, name) for name in _PLAIN}
    lines = [f"{each.words}{_suffix(each.binds)}" for each in form.addressees]
    return plain | {"addressees": "\n".join(lines), "copies_to": "\n".join(form.copies_to)}


def _suffix(binds: str) -> str:
    return next((suffix for suffix, kind in _KINDS.items() if kind == binds), "")


def _addressee(line: str) -> Addressee:
    for suffix, kind in _KINDS.items():
        if line.endswith(suffix):
            return Addressee(line.removesuffix(suffix).rstrip(), kind)
    return Addressee(line)


def _lines(words: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in words.splitlines() if line.strip())


def _offered(form: WritingForm, choices: WritingChoices) -> dict[str, list[tuple[str, str]]]:
    """What can be chosen, by field, with what is chosen now."""
    own = ("", _("The office's own"))
    profiles = [own, *((name, name) for name in choices.page_profiles)]
    signatories = [(each.id, each.name) for each in choices.signatories]
    series = [(each.id, each.name) for each in choices.series]
    return {
        "series_id": _known(series, form.series_id),
        "page_profile": _known(profiles, form.page_profile),
        "signatory_id": _known(signatories, form.signatory_id),
    }


def _fields(form: WritingForm, choices: WritingChoices) -> tuple[Field, ...]:
    offered = _offered(form, choices)
    return (
        Field("subject", N_("Subject"), LinesEditor, required=True, check=check_subject),
        Field("letter_on", N_("Date of the letter"), DateEditor),
        Field("fiscal_year", N_("Budget year"), lambda: NumberEditor(2000, 2100), required=True),
        Field("people", N_("People per village"), lambda: NumberEditor(1, 100_000), required=True),
        Field("months", N_("Months"), lambda: NumberEditor(1, 12), required=True),
        Field("signatory_id", N_("Signed by"), lambda: ChoiceEditor(offered["signatory_id"])),
        Field("delegation", N_("On behalf of"), lambda: ChoiceEditor(_delegations())),
        Field("series_id", N_("Number series"), lambda: ChoiceEditor(offered["series_id"])),
        Field("numbering", N_("Numbers"), lambda: ChoiceEditor(_numberings())),
        Field(
            "classification",
            N_("Classification code"),
            TextEditor,
            hint=N_("Empty: the code of the number series."),
        ),
        Field("skeleton", N_("Form"), lambda: ChoiceEditor(_skeletons())),
        Field("page_profile", N_("Page"), lambda: ChoiceEditor(offered["page_profile"])),
        Field(
            "addressees",
            N_("Addressees"),
            LinesEditor,
            hint=N_("One a line; [desa] or [kelurahan] at its end: only if one of them gets it."),
        ),
        Field("copies_to", N_("Copies to (tembusan)"), LinesEditor, hint=N_("One a line.")),
    )


def _known(offered: Sequence[tuple[str, str]], chosen: str) -> list[tuple[str, str]]:
    """Offer also what was chosen before and is offered no more: nothing changes by looking."""
    if any(value == chosen for value, _words in offered):
        return list(offered)
    return [*offered, (chosen, _("no longer offered: {what}").format(what=chosen or "—"))]


def _delegations() -> list[tuple[str, str]]:
    return [
        ("", _("Nobody: for the own post")),
        ("a.n.", _("The post above (a.n.)")),
        ("u.b.", _("The post above that (a.n., u.b.)")),
    ]


def _numberings() -> list[tuple[Numbering, str]]:
    return [
        (Numbering.SINGLE, _("One number for all copies")),
        (Numbering.CONSECUTIVE, _("A number of its own for each copy")),
    ]


def _skeletons() -> list[tuple[str, str]]:
    return [
        ("A", _("Sections with letters (form of the ministries)")),
        ("B", _("Numbered points (form of the regions)")),
    ]
