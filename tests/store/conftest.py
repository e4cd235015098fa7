"""Sentences are compared in English, whatever catalogues are compiled."""

from collections.abc import Iterator

import pytest

from desktop.i18n import language, use_language


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = language()
    use_language("en")
    yield
    use_language(before)
