"""Qt paints without a screen in all tests, unless the person who runs them says otherwise."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest_plugins = ["tests.postgres_server", "tests.stores", "tests.offices"]
