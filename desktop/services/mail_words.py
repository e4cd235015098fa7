"""What went wrong with the mail, in a sentence: what it is, what is safe, what to do."""

from collections.abc import Iterator
from contextlib import contextmanager

from desktop.errors import MailRefused
from desktop.i18n import N_, _
from desktop.post.server import PostError, Trouble

_SENTENCES = {
    Trouble.UNREACHABLE: N_(
        "The mail server cannot be reached. What was sent is recorded. Look at the network and at "
        "the server's name and port in the settings, then send again."
    ),
    Trouble.UNPROTECTED: N_(
        "The connection to the mail server would not be encrypted, so nothing was sent. Choose "
        "STARTTLS or TLS in the settings."
    ),
    Trouble.NO_TLS: N_(
        "The mail server offers no encryption (STARTTLS), so nothing was sent and the password "
        "stayed here. Choose TLS in the settings, or ask whoever looks after the server."
    ),
    Trouble.TLS_FAILED: N_(
        "The mail server cannot prove that it is the right one ({text}), so nothing was sent and "
        "the password stayed here. If the office has a certificate authority of its own, choose "
        "its file in the settings."
    ),
    Trouble.NO_LOGIN: N_(
        "The mail server offers no way to log in on this connection. Nothing was sent. Look at "
        "port and encryption in the settings."
    ),
    Trouble.LOGIN_REFUSED: N_(
        "The mail server does not accept the login name and password. Nothing was sent. Type the "
        "password again, or look at the login name in the settings."
    ),
    Trouble.REFUSED: N_(
        "The mail server takes no letters from this office now ({said}). What was sent before is "
        "recorded; send again later, that sends only what is missing."
    ),
    Trouble.RECIPIENT_REFUSED: N_(
        "The mail server refused this address ({said}). Look at the address, then send again."
    ),
    Trouble.MESSAGE_REFUSED: N_("The mail server refused this letter ({said}). It was not sent."),
    Trouble.STALLED: N_(
        "The mail server stopped answering. What was sent is recorded; send again later, that "
        "sends only what is missing."
    ),
    Trouble.DROPPED: N_(
        "The mail server ended the connection. What was sent is recorded; send again later, that "
        "sends only what is missing."
    ),
    Trouble.UNKNOWN: N_(
        "The connection broke before the mail server answered, so nobody knows whether the letter "
        "arrived. It is not sent again before somebody has asked."
    ),
}
"""`text` and `said` are the server's own words."""
_NOT_NOW = N_(
    "The mail server does not take letters for this address now ({said}). Send it again later."
)
NOT_ARRIVED = "not arrived"
"""Recorded when a person has asked and the copy was not there."""
_PARTS, _FOR_NOW = 2, 4


def sentence(error: PostError) -> str:
    """Return what the person is told."""
    said = f"{error.code} {error.text}".strip() if error.code else "?"
    if error.trouble is Trouble.RECIPIENT_REFUSED and error.code // 100 == _FOR_NOW:
        return _(_NOT_NOW).format(said=said)
    return _(_SENTENCES[error.trouble]).format(text=error.text or "?", said=said)


def reason_of(error: PostError) -> str:
    """Return what is recorded: the trouble and the server's words, in no language."""
    return f"{error.trouble}:{error.code}:{error.text}"


def reason_in_words(reason: str) -> str:
    """Return a recorded reason as it is told; a person's own words as they are."""
    if reason == NOT_ARRIVED:
        return _("Somebody asked: it did not arrive.")
    trouble, *rest = reason.split(":", 2)
    if trouble not in set(Trouble) or len(rest) < _PARTS or not rest[0].isdecimal():
        return reason
    return sentence(PostError(Trouble(trouble), int(rest[0]), rest[1]))


@contextmanager
def mail_in_words() -> Iterator[None]:
    """Turn what leaves the post into MailRefused with its sentence."""
    try:
        yield
    except PostError as error:
        raise MailRefused(sentence(error)) from error
