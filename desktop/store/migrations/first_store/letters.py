"""Letters and what hangs on them: numbers, circulars, recipients, copies and documents."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    true,
)

from desktop.store.migrations.first_store.columns import (
    at,
    id_column,
    maybe_text,
    metadata,
    number,
    on,
    on_engine,
    one_of,
    reference,
    structured,
    text,
)

document = Table(
    "document",
    metadata,
    id_column(),
    text("media_type", default=None),
    Column("size", BigInteger, nullable=False),
    text("name"),
    at("created_at"),
    text("created_by"),
)

# Apart from `document`, so that no list ever loads a PDF; its id is its hash, so the trail of
# `document` covers it.
document_content = Table(
    "document_content",
    metadata,
    Column("document_id", Text, ForeignKey("document.id"), primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

# A PDF is compressed already: a server stores it outside the row, as it is.
_STORAGE = """
ALTER TABLE document_content
    ALTER COLUMN content SET STORAGE EXTERNAL,
    ADD CONSTRAINT ck_document_content_sha256
        CHECK (document_id = encode(sha256(content), 'hex'))"""
on_engine(document_content, "postgresql", _STORAGE)

number_series = Table(
    "number_series",
    metadata,
    id_column(),
    text("kind", default=None),
    text("name", default=None),
    text("pattern", default=None),
    text("code"),
    text("numbering", default="single"),
    Column("active", Boolean, nullable=False, server_default=true()),
    one_of("numbering", "single", "consecutive"),
)

number_counter = Table(
    "number_counter",
    metadata,
    Column("series_id", Text, ForeignKey("number_series.id"), primary_key=True),
    Column("year", Integer, primary_key=True, autoincrement=False),
    number("last", default=0),
)

letter = Table(
    "letter",
    metadata,
    id_column(),
    text("kind", default="circular"),
    text("state", default="draft"),
    text("subject"),
    on("letter_on"),
    reference("series_id", "number_series.id", required=False),
    text("classification"),
    text("numbering", default="single"),
    text("number"),
    text("outside_number"),
    reference("signatory", "office_holder.id", required=False),
    text("delegation"),
    structured("content"),
    number("version", default=1),
    at("created_at"),
    text("created_by"),
    one_of("kind", "circular"),
    one_of("state", "draft", "numbered", "void"),
    one_of("numbering", "single", "consecutive"),
)

circular = Table(
    "circular",
    metadata,
    Column("letter_id", Text, ForeignKey("letter.id", ondelete="CASCADE"), primary_key=True),
    text("skeleton", default="A"),
    structured("sections"),
    structured("annexes"),
    structured("copies_to"),
    structured("legal_bases"),
    Column("fiscal_year", Integer),
    Column("people", Integer),
    Column("months", Integer),
    Column("monthly_rate", BigInteger),
    one_of("skeleton", "A", "B"),
)

obligation = Table(
    "obligation",
    metadata,
    id_column(),
    reference("letter_id", "letter.id", ondelete="CASCADE", index=True),
    number("position"),
    text("text", default=None),
    on("due_on"),
    text("binds", default="both"),
    one_of("binds", "desa", "kelurahan", "both"),
)

recipient = Table(
    "recipient",
    metadata,
    id_column(),
    reference("letter_id", "letter.id", ondelete="CASCADE"),
    reference("village_id", "village.id"),
    number("position"),
    Column("people", Integer),
    Column("months", Integer),
    UniqueConstraint("letter_id", "village_id"),
)

copy = Table(
    "copy",
    metadata,
    id_column(),
    reference("letter_id", "letter.id", ondelete="CASCADE"),
    reference("recipient_id", "recipient.id"),
    reference("village_id", "village.id"),
    number("position"),
    text("number"),
    structured("content"),
    text("content_hash"),
    reference("document_id", "document.id", required=False, index=True),
    at("signed_at"),
    maybe_text("signed_by"),
    UniqueConstraint("letter_id", "village_id"),
)

number_book = Table(
    "number_book",
    metadata,
    id_column(),
    reference("series_id", "number_series.id"),
    number("year"),
    number("number"),
    text("text"),
    text("state", default=None),
    # A voided number outlives its deleted draft; the trail still knows whose it was.
    reference("letter_id", "letter.id", required=False, ondelete="SET NULL", index=True),
    # Deferred: consecutive numbers are taken before the copies that carry them are written.
    reference(
        "copy_id",
        "copy.id",
        required=False,
        ondelete="SET NULL",
        deferred=True,
        index=True,
    ),
    on("letter_on"),
    text("subject"),
    text("recipient"),
    text("signatory"),
    text("handled_by"),
    text("attachments"),
    text("delivery"),
    text("outside_number"),
    text("outside_number_from"),
    at("taken_at"),
    text("taken_by"),
    text("void_reason"),
    at("voided_at"),
    text("voided_by"),
    text("remark"),
    UniqueConstraint("series_id", "year", "number"),
    one_of("state", "reserved", "taken", "void"),
    CheckConstraint("state <> 'void' OR void_reason <> ''", name="void_reason"),
)
