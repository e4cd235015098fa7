"""Documents by SHA-256: PDFs and pictures, written once, their content never loaded by lists."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, insert, select, text

from desktop.store.column_types import Moment, PlainText
from desktop.store.refusals import Why, damaged, refusal
from desktop.store.rows import fetch_one
from desktop.store.store import Transaction, View
from desktop.store.tables import document, document_content

# Built once: a batch of letters runs each of them hundreds of times. What another desk has just
# added is the same document.
_ADD = text(
    "INSERT INTO document (id, media_type, size, name, created_at, created_by)"
    " VALUES (:id, :media_type, :size, :name, :created_at, :created_by) ON CONFLICT DO NOTHING"
).bindparams(
    bindparam("media_type", type_=PlainText),
    bindparam("name", type_=PlainText),
    bindparam("created_at", type_=Moment),
)
_ADD_CONTENT = insert(document_content)


@dataclass(frozen=True, slots=True)
class Document:
    """What is known of a document without its content; size in bytes."""

    id: str
    media_type: str
    size: int
    name: str
    created_at: datetime
    created_by: str


def add(tx: Transaction, data: bytes, media_type: str, name: str) -> str:
    """Keep a document and return its id, the SHA-256 of its content in hex; once is enough."""
    sha256 = hashlib.sha256(data).hexdigest()
    row = {"id": sha256, "media_type": media_type, "size": len(data), "name": name}
    made = {"created_at": tx.at, "created_by": tx.actor}
    if tx.connection.execute(_ADD, row | made).rowcount:
        tx.connection.execute(_ADD_CONTENT, {"document_id": sha256, "content": data})
    return sha256


def known(view: View, sha256: str) -> bool:
    """Whether a document with this SHA-256 (hex) is in the store."""
    query = select(document.c.id).where(document.c.id == sha256)
    return view.connection.execute(query).first() is not None


def get(view: View, sha256: str) -> Document:
    """A document without its content; raises NotFound."""
    return fetch_one(view, Document, select(document).where(document.c.id == sha256))


def content(view: View, sha256: str) -> bytes:
    """A document's bytes; raises NotFound, StoreRefused for what somebody's hand put there."""
    query = select(document_content.c.content).where(document_content.c.document_id == sha256)
    found = view.connection.execute(query).scalar_one_or_none()
    if found is None:
        raise refusal(Why.MISSING)
    if not isinstance(found, bytes):
        raise damaged()
    return found
