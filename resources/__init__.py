"""Data that travels with the program: icons, words, regions, rates, templates, defaults."""

import csv
import json
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any


def place(*names: str) -> Traversable:
    """Return a file or folder among the resources, by its path in parts."""
    return files("resources").joinpath(*names)


def data(*names: str) -> bytes:
    """Return a file's bytes."""
    return place(*names).read_bytes()


def text(*names: str) -> str:
    """Return a text file's words."""
    return place(*names).read_text(encoding="utf-8")


def values(*names: str) -> Any:  # noqa: ANN401 - JSON
    """Return what a JSON file holds."""
    return json.loads(data(*names))


def table(*names: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a CSV file by the names in its first line."""
    return tuple(csv.DictReader(text(*names).splitlines()))


def emblem() -> bytes:
    """Return the neutral placeholder for an office's emblem, a PNG without transparency."""
    return data("images", "emblem.png")
