"""What was fixed with the number, read back: the record that every later print comes from."""

from collections.abc import Mapping
from typing import Any

from desktop.services import circular_content
from desktop.services.files import speaking_name
from desktop.store import circulars, documents
from desktop.store.circulars import Circular
from desktop.store.store import View
from reports.letters.circular import CircularContent, CircularCopy


def stored_content(view: View, circular: Circular) -> CircularContent:
    """Return the content that was fixed with the number."""
    return circular_content.from_json(
        circular.content, lambda picture_id: documents.content(view, picture_id)
    )


def stored_copy(view: View, copy_id: str) -> CircularCopy:
    """Return a copy that was fixed with the number; raises NotFound."""
    return copy_from_json(circulars.copy_content(view, copy_id).content)


def file_name(values: Mapping[str, Any]) -> str:
    """Return what a stored copy is called as a file: `32.16.05.2001_Desa_Sukamahi.pdf`."""
    return speaking_name(values["code"], values["name"], "pdf")


def copy_to_json(copy: CircularCopy) -> dict[str, Any]:
    """Return a copy as JSON values."""
    return {
        "code": copy.recipient_code,
        "name": copy.recipient_name,
        "number": copy.number,
        "values": dict(copy.values),
        "binds": copy.binds,
        "verification": copy.verification,
    }


def copy_from_json(values: Mapping[str, Any]) -> CircularCopy:
    """Read a stored copy."""
    return CircularCopy(
        recipient_code=values["code"],
        recipient_name=values["name"],
        number=values["number"],
        values=values["values"],
        binds=values["binds"],
        verification=values["verification"],
    )
