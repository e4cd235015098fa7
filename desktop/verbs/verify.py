"""`lindungdesa verify`: separate verdicts on signed PDF files."""

import json
from argparse import Namespace
from collections.abc import Callable
from typing import Any

from desktop.clock import now
from desktop.services.verification import FileCheck, Verifier
from desktop.services.verification_words import VerdictSentence, trial_sentence
from desktop.store.store import open_store
from reports.signing.verification import Verdict

FINE, BAD, UNREADABLE = 0, 1, 2
_MARKS = {Verdict.OK: "+", Verdict.BAD: "!", Verdict.NOT_CHECKED: "?"}


def run(arguments: Namespace, say: Callable[[str], None]) -> int:
    """Check every file; 0 if nothing is bad, 1 if something is, 2 if a file cannot be read."""
    store = None if arguments.store is None else open_store(arguments.store, clock=now)
    verifier = Verifier(now, store)
    try:
        checks = []
        for path in arguments.files:
            checks.append(verifier.verify(path, arguments.trust, arguments.signatures))
            if not arguments.json:
                say(_words(verifier, checks[-1]))
    finally:
        if store is not None:
            store.close()
    if arguments.json:
        say(json.dumps({"files": [_values(verifier, check) for check in checks]}))
    return max(map(_status, checks))


def _status(check: FileCheck) -> int:
    if check.verification is None:
        return UNREADABLE
    return BAD if check.verification.is_bad else FINE


def _words(verifier: Verifier, check: FileCheck) -> str:
    lines = [f"{check.path}:"]
    if check.verification is None:
        lines.append(f"  {_MARKS[Verdict.BAD]} {check.unreadable}")
    else:
        lines += [_line(each) for each in verifier.sentences(check)]
        warning = trial_sentence(check.verification)
        lines += [f"  {warning}"] if warning else []
    return "\n".join(lines)


def _line(each: VerdictSentence) -> str:
    return f"  {_MARKS[each.verdict]} {each.question}: {each.sentence}"


def _values(verifier: Verifier, check: FileCheck) -> dict[str, Any]:
    if check.verification is None:
        return {"file": str(check.path), "status": UNREADABLE, "unreadable": check.unreadable}
    return {
        "file": str(check.path),
        "status": _status(check),
        "sha256": check.verification.sha256,
        "signatures": len(check.verification.signatures),
        "test": check.verification.is_test,
        "verdicts": {
            each.name: {"verdict": each.verdict, "sentence": each.sentence}
            for each in verifier.sentences(check)
        },
        "revocation_checked": check.verification.trusted.facts.get("revocation_checked", False),
    }
