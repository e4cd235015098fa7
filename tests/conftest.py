"""Qt paints without a screen in all tests, unless the person who runs them says otherwise."""

import os
from tempfile import TemporaryDirectory

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Nobody's settings, kept typing and stores, in every process that a test starts.
NOBODY = TemporaryDirectory(prefix="lindungdesa-tests-")
os.environ |= {"XDG_CONFIG_HOME": f"{NOBODY.name}/config", "XDG_DATA_HOME": f"{NOBODY.name}/data"}

# A slow machine is no failure; where a failure blocks others, chance is the same every time.
settings.register_profile("office", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("office")

pytest_plugins = ["tests.postgres_server", "tests.stores", "tests.offices"]
