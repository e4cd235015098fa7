"""The command line: one verb per job; without a verb the window opens.

A verb's module is imported when it is asked for, so `--version` costs nothing and no verb but the
window needs Qt.
"""

import argparse
import json
import os
import re
import sys
from argparse import (
    SUPPRESS,
    Action,
    ArgumentParser,
    ArgumentTypeError,
    HelpFormatter,
    Namespace,
)
from collections.abc import Callable, Iterable, Sequence
from errno import ENOSPC
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from desktop import settings
from desktop.errors import Cancelled, OfficeError
from desktop.i18n import N_, _, ngettext, use_language

STOPPED = 130
"""Exit status after Ctrl+C, as shells count it."""
_WINDOW = "desktop.app"
_MISUNDERSTOOD = (
    N_("argument %(argument_name)s: %(message)s"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("ignored explicit argument %r"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
)
"""What argparse has to say; named here so that the catalogue must have it."""


class _Help(HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[object],
        groups: Iterable[object],
        prefix: str | None = None,
    ) -> None:
        own = _("Usage: ") if prefix is None else prefix
        super().add_usage(usage, actions, groups, own)  # type: ignore[arg-type]


class _Parser(ArgumentParser):
    def __init__(self, **options: object) -> None:
        super().__init__(
            formatter_class=_Help,
            add_help=False,
            allow_abbrev=False,
            **options,  # type: ignore[arg-type]
        )
        self._optionals.title, self._positionals.title = _("Options"), _("Arguments")
        self.add_argument("-h", "--help", action="help", help=_("show this help"))

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        sentence = _("This command was not understood: {message}")
        self.exit(2, sentence.format(message=message) + "\n")


class _Version(Action):
    def __call__(self, parser: ArgumentParser, *_: object) -> None:
        # Reading the version takes longer than painting the window.
        version: str = import_module("importlib.metadata").version("lindung-desa")
        print(f"lindungdesa {version}")
        parser.exit()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    use_language(settings.load().language)
    vars(argparse).update(_=_, ngettext=ngettext)  # It has no other way to be told a catalogue.
    if sys.stdout is None or sys.stderr is None:
        _let_nobody_listen()
    for stream in (sys.stdout, sys.stderr):
        _never_stumble(stream)
    try:
        status = _run(_parser().parse_args(arguments))
        sys.stdout.flush()
    except BrokenPipeError:
        # Nobody reads on; the interpreter would complain once more while closing the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        full = _("The answer cannot be written: the disk is full.")
        told = full if error.errno == ENOSPC else _("The answer cannot be written.")
        print(told, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print(_("Stopped. What was finished is kept."), file=sys.stderr)
        return STOPPED
    return status


def _let_nobody_listen() -> None:
    # Closed by whoever started us; every print would fail.
    nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open to the end
    sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere


def _never_stumble(stream: object) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")


def _run(arguments: Namespace) -> int:
    verb: Callable[[Namespace, Callable[[str], None]], int]
    verb = import_module(arguments.module).run
    try:
        return verb(arguments, print)
    except OfficeError as failure:
        print(failure.message, file=sys.stderr)
        if getattr(arguments, "json", False):
            print(json.dumps({"error": failure.message}))
        return STOPPED if isinstance(failure, Cancelled) else 2


def _parser() -> ArgumentParser:
    parser = _Parser(prog="lindungdesa")
    parser.set_defaults(module=_WINDOW, store=None)
    parser.add_argument("--store", metavar=_("ADDRESS"), help=_("store: a file or postgresql://…"))
    parser.add_argument("--version", action=_Version, nargs=0, help=_("show the version"))
    verbs = parser.add_subparsers(
        title=_("Commands"), metavar=_("COMMAND"), parser_class=_Parser, prog="lindungdesa"
    )
    for add in (_add_demo, _add_verify, _add_trail, _add_regions, _add_self_test):
        add(verbs.add_parser)
    return parser


def _verb(add: Callable[..., ArgumentParser], name: str, module: str, does: str) -> ArgumentParser:
    parser = add(name, help=does, description=does)
    parser.set_defaults(module=f"desktop.verbs.{module}")
    return parser


def _add_demo(add: Callable[..., ArgumentParser]) -> None:
    does = _("make a demo store and issue the circular to all villages")
    parser = _verb(add, "demo", "demo", does)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help=_("new folder"))
    parser.add_argument("--villages", type=_whole, metavar="N", help=_("only the first N units"))
    _add_json(parser)


def _add_verify(add: Callable[..., ArgumentParser]) -> None:
    parser = _verb(add, "verify", "verify", _("check the signatures of PDF files"))
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    trust = _("certificate to trust (PEM or DER); may be repeated")
    parser.add_argument(
        "--trust", type=Path, action="append", default=[], metavar="PEM", help=trust
    )
    expected = _("how many signatures there must be")
    parser.add_argument("--signatures", type=_whole, metavar="N", help=expected)
    _add_store(parser)
    _add_json(parser)


def _add_trail(add: Callable[..., ArgumentParser]) -> None:
    group = add("trail", help=_("check the trail of all changes"))
    verbs = group.add_subparsers(required=True, metavar="verify", parser_class=_Parser)
    _add_store(_verb(verbs.add_parser, "verify", "trail", _("look for the first broken link")))


def _add_regions(add: Callable[..., ArgumentParser]) -> None:
    group = add("regions", help=_("districts and villages"))
    verbs = group.add_subparsers(required=True, metavar="import", parser_class=_Parser)
    does = _("load another regency or a newer edition of the region list")
    parser = _verb(verbs.add_parser, "import", "regions", does)
    parser.add_argument("file", type=Path, metavar="FILE.csv")
    parser.add_argument("--yes", action="store_true", help=_("write the changes shown"))
    _add_store(parser)


def _add_self_test(add: Callable[..., ArgumentParser]) -> None:
    _verb(add, "self-test", "self_test", _("prove on a store of its own that everything works"))


def _whole(written: str) -> int:
    if not re.fullmatch("[0-9]{1,9}", written):
        sentence = _("“{written}” is no whole number from 0 on.")
        raise ArgumentTypeError(sentence.format(written=written))
    return int(written)


def _add_store(parser: ArgumentParser) -> None:
    # Suppressed, so that a verb does not overwrite what was said before it.
    from_settings = _("store: a file or postgresql://…")
    parser.add_argument("--store", default=SUPPRESS, metavar=_("ADDRESS"), help=from_settings)


def _add_json(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=_("one JSON object for programs"))
