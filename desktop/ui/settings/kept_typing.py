"""What is typed in a section and not saved, as this computer keeps it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from desktop.ui.form import Form, Values
from desktop.ui.settings.section import Section

_PLAIN = (str, int, float, date, tuple, type(None))
"""What a file can keep; a picture is chosen again."""


def to_keep(form: Form, typed: Mapping[str, Values], fresh: Any) -> Values:  # noqa: ANN401  # a row
    """What goes into the file: nothing secret, and of a new record that it is one."""
    names = form.keepable().keys()
    rows = {
        record_id: {
            name: value
            for name, value in values.items()
            if name in names and isinstance(value, _PLAIN)
        }
        for record_id, values in typed.items()
    }
    return {"typed": rows, "fresh": "" if fresh is None else fresh.id}


def kept_typing(section: Section, kept: Values) -> tuple[dict[str, Values], Any]:
    """Read such a file: typing by record, and the new record if there was one."""
    known = {each.name for each in section.fields}
    typed = {
        record_id: {name: value for name, value in values.items() if name in known}
        for record_id, values in kept["typed"].items()
    }
    if not kept["fresh"] or section.blank is None:
        return typed, None
    return typed, replace(section.blank(None), id=kept["fresh"])
