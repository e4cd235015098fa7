"""What a PostgreSQL server lets each role do: grants by table and column."""

from collections.abc import Iterator

from desktop.store.circular_records import LETTER_FIELDS
from desktop.store.server_sql import GROUP, SCHEMA
from desktop.store.tables import ROLES, metadata

_MASTER_DATA = (
    "regency",
    "district",
    "district_name",
    "village",
    "village_name",
    "village_alias",
    "region_edition",
    "office_profile",
    "post",
    "official",
    "office_holder",
    "legal_basis",
    "contribution_rate",
    "letter_template",
    "number_series",
)
# Who is where and when nobody works changes daily: clerks keep it up to date as well.
_DIRECTORY = ("contact", "other_office", "other_office_name", "holiday")
_COPIED = ("letter_id", "recipient_id", "village_id", "position", "number", "content")

# What may be done with a table, and with which of its columns; none named means all.
Rights = dict[str, tuple[str, ...]]
_ALL: Rights = {"INSERT": (), "UPDATE": (), "DELETE": ()}
_DOCUMENTS: dict[str, Rights] = {"document": {"INSERT": ()}, "document_content": {"INSERT": ()}}
_ANSWERS: dict[str, Rights] = {"paraf": {"INSERT": ()}}
_PRINTS: dict[str, Rights] = {"copy_print": {"INSERT": ()}}
_OUTCOME = ("state", "ended_at", "received_on", "received_by", "reason", "message_id")

# State and number of a letter, the number book, people and the trail change in functions only.
RIGHTS: dict[str, dict[str, Rights]] = {
    "petugas": {
        "letter": {
            "INSERT": ("id", "kind", "created_at", "created_by", *LETTER_FIELDS),
            "UPDATE": ("version", "content", "submitted_at", *LETTER_FIELDS),
            "DELETE": (),
        },
        "circular": _ALL,
        "obligation": _ALL,
        "recipient": _ALL,
        "paraf_step": _ALL,
        "copy": {"INSERT": ("id", *_COPIED, "content_hash")},
        "delivery": {"INSERT": (), "UPDATE": _OUTCOME},
        **dict.fromkeys(_DIRECTORY, _ALL),
        **_ANSWERS,
        **_PRINTS,
        **_DOCUMENTS,
    },
    "pejabat": {
        "copy": {"UPDATE": ("document_id", "signed_at", "signed_by")},
        **_ANSWERS,
        **_PRINTS,
        **_DOCUMENTS,
    },
    "pengelola": _ANSWERS,
    "admin": {**dict.fromkeys((*_MASTER_DATA, *_DIRECTORY), _ALL), **_DOCUMENTS},
}
_SECRET = frozenset({"trail_key"})


def grants() -> Iterator[str]:
    """The statements that give each role its rights, and take every other away."""
    everybody = ", ".join(f"{GROUP}{role}" for role in ROLES)
    yield f"GRANT USAGE ON SCHEMA {SCHEMA} TO {everybody}"
    for table in metadata.tables:
        yield f"REVOKE ALL ON {table} FROM PUBLIC, {everybody}"
    for role, table, right, columns in _granted():
        named = f" ({', '.join(columns)})" if columns else ""
        yield f"GRANT {right}{named} ON {table} TO {GROUP}{role}"


def granted_rights() -> set[tuple[str, str, str, str]]:
    """Every right a group has: group, table, column (empty for all) and what may be done."""
    return {
        (f"{GROUP}{role}", table, column, right)
        for role, table, right, columns in _granted()
        for column in columns or ("",)
    }


def _granted() -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    for role in ROLES:
        for table in metadata.tables.keys() - _SECRET:
            yield role, table, "SELECT", ()
        for table, rights in RIGHTS[role].items():
            for right, columns in rights.items():
                yield role, table, right, columns
