"""Failures on purpose: each says what happened, what is safe and what to do."""


class OfficeError(Exception):
    """A failure a person can act on; its text is shown as it is, in the user's language."""

    def __init__(self, message: str) -> None:
        """Keep the sentence shown to the person."""
        super().__init__(message)
        self.message = message


class InvalidInput(OfficeError):
    """A value that breaks a rule; shown beneath the field it was typed in."""

    def __init__(self, field: str, message: str) -> None:
        """Name the field as the form knows it."""
        super().__init__(message)
        self.field = field


class NotAllowed(OfficeError):
    """The person's role does not permit this; nothing was changed."""


class NotFound(OfficeError):
    """What was asked for is not in the store, or no longer."""


class Conflict(OfficeError):
    """Another desk changed the same thing first; nothing typed is lost."""


class PaperRefused(OfficeError):
    """A paper cannot be made, signed or read; the store is untouched."""


class PrinterStopped(OfficeError):
    """The printer did not take a paper; what it took before is recorded."""


class MailRefused(OfficeError):
    """The mail server cannot be used or took no letter; what it took before is recorded."""


class StoreUnavailable(OfficeError):
    """The store cannot be reached now; trying again later may help."""


class StoreRefused(OfficeError):
    """The store can be reached but must not be used by this program."""


class StoreOutdated(StoreRefused):
    """The store is of an older program; updating it makes it usable."""

    def __init__(self, message: str, address: str) -> None:
        """Keep where the store is; the address may hold a password and is never shown."""
        super().__init__(message)
        self.address = address


class Cancelled(OfficeError):
    """The person stopped the job; what was finished stays finished."""
