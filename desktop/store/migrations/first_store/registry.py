"""The regions of the office: regency, districts and villages with dated names and codes."""

from sqlalchemy import Table

from desktop.store.migrations.first_store.columns import (
    at,
    id_column,
    maybe_text,
    metadata,
    one_of,
    reference,
    text,
    valid_span,
)

regency = Table(
    "regency", metadata, id_column(), text("code", default=None), text("name", default=None)
)

district = Table("district", metadata, id_column(), reference("regency_id", "regency.id"))

district_name = Table(
    "district_name",
    metadata,
    id_column(),
    reference("district_id", "district.id", index=True),
    text("code", default=None),
    text("name", default=None),
    *valid_span(),
)

village = Table("village", metadata, id_column(), reference("district_id", "district.id"))

village_name = Table(
    "village_name",
    metadata,
    id_column(),
    reference("village_id", "village.id", index=True),
    reference("district_id", "district.id", required=False),
    text("code", default=None),
    text("name", default=None),
    text("kind", default=None),
    *valid_span(),
    one_of("kind", "desa", "kelurahan"),
)

village_alias = Table(
    "village_alias",
    metadata,
    id_column(),
    reference("village_id", "village.id", index=True),
    text("alias", default=None),
)

region_edition = Table(
    "region_edition",
    metadata,
    id_column(),
    reference("regency_id", "regency.id"),
    text("name", default=None),
    maybe_text("decree"),
    at("loaded_at"),
)
