"""`lindungdesa self-test`."""

from argparse import Namespace
from collections.abc import Callable

from desktop.clock import now
from desktop.services.self_test import self_test


def run(_arguments: Namespace, say: Callable[[str], None]) -> int:
    """Try everything out; 0 if it works, 1 if not."""
    return 0 if self_test(now, say) else 1
