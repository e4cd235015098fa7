"""The revisions, one after the other, make what the tables say."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, inspect

from desktop.store.tables import metadata
from tests.postgres_server import PostgresServer


def plain(found: Any) -> Any:  # noqa: ANN401 - whatever an inspector tells
    """A reflected fact as something comparable and sortable."""
    if isinstance(found, dict):
        return sorted((name, str(plain(value))) for name, value in found.items())
    return str(found)


def described(engine: Engine) -> dict[str, list[Any]]:
    """What an engine holds, told by table; the order of columns does not matter."""
    with engine.connect() as connection:
        told = inspect(connection)
        return {
            name: sorted(
                str((kind, plain(each)))
                for kind, facts in (
                    ("column", told.get_columns(name)),
                    ("key", [told.get_pk_constraint(name)]),
                    ("reference", told.get_foreign_keys(name)),
                    ("unique", told.get_unique_constraints(name)),
                    ("check", told.get_check_constraints(name)),
                    ("index", told.get_indexes(name)),
                )
                for each in facts
            )
            for name in told.get_table_names()
            if name in metadata.tables
        }


@pytest.fixture
def file_engines(prepared_file: Path, tmp_path: Path) -> Iterator[tuple[Engine, Engine]]:
    engines = (
        create_engine(f"sqlite:///{prepared_file}"),
        create_engine(f"sqlite:///{tmp_path / 'made.sqlite'}"),
    )
    yield engines
    for engine in engines:
        engine.dispose()


@pytest.fixture
def server_engines(
    postgres_server: PostgresServer, prepared_database: str
) -> Iterator[tuple[Engine, Engine]]:
    postgres_server.create_database("made_from_tables")
    engines = tuple(
        create_engine(address.replace("postgresql:", "postgresql+psycopg:"), connect_args=settings)
        for address, settings in (
            (postgres_server.address(prepared_database), {"options": "-c search_path=lindungdesa"}),
            (postgres_server.address("made_from_tables"), {}),
        )
    )
    yield engines[0], engines[1]
    for engine in engines:
        engine.dispose()
    postgres_server.drop_database("made_from_tables")


@pytest.mark.parametrize(
    "engines", ["file_engines", pytest.param("server_engines", marks=pytest.mark.postgres)]
)
def test_the_revisions_make_what_the_tables_say(
    engines: str, request: pytest.FixtureRequest
) -> None:
    upgraded, made = request.getfixturevalue(engines)
    metadata.create_all(made)
    expected, found = described(made), described(upgraded)
    assert found.keys() == expected.keys() == metadata.tables.keys()
    assert {name: found[name] for name in found if found[name] != expected[name]} == {}
