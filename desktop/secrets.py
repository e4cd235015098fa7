"""Secrets of the person at this computer, in the system's own store for them and nowhere else.

Only stores that the system itself locks are used: Windows' vault, macOS' keychain, and the Secret
Service and KWallet of a Linux desktop. Where there is none, the password is asked each time.
"""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    # Loaded when a password is looked for, and not when the window is to be painted.
    from keyring.backend import KeyringBackend

SERVICE = "lindungdesa"
ALLOWED = (
    "keyring.backends.Windows.WinVaultKeyring",
    "keyring.backends.macOS.Keyring",
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
)
"""Named one by one: keyring's own choice may be a file in plain text, or nothing at all."""

T = TypeVar("T")


def kept(name: str) -> str | None:
    """Return the secret kept under a name; None if there is none or no store opens."""
    store = _store()
    return None if store is None else _asked(lambda: store.get_password(SERVICE, name))


def keep(name: str, secret: str) -> bool:
    """Keep a secret; False if no store took it, and then it is kept nowhere."""
    store = _store()
    if store is None:
        return False
    _asked(lambda: store.set_password(SERVICE, name, secret))
    # Some stores say yes and keep nothing.
    return kept(name) == secret


def forget(name: str) -> None:
    """Let a secret go; nothing happens if there is none."""
    store = _store()
    if store is not None:
        _asked(lambda: store.delete_password(SERVICE, name))


def _store() -> "KeyringBackend | None":
    opened = (_asked(partial(_opened, path)) for path in ALLOWED)
    return next((each for each in opened if each is not None), None)


def _opened(path: str) -> "KeyringBackend":
    module, _dot, name = path.rpartition(".")
    kind: type[KeyringBackend] = getattr(import_module(module), name)
    # Asked for its priority, a kind that cannot work here raises.
    _ = kind.priority
    return kind()


def _asked(call: Callable[[], T]) -> T | None:
    """What a store says; None where it raises, each of its own family and none worth a word."""
    try:
        return call()
    except Exception:  # noqa: BLE001 - keyring passes on what D-Bus, vaults and keychains raise
        return None
