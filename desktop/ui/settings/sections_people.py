"""Who signs: officials, posts, and who holds which post from when until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.role import Role
from desktop.i18n import N_, _
from desktop.services import settings_fresh
from desktop.ui.form import Field
from desktop.ui.settings.editors import MaybeDateEditor, PickEditor, SwitchEditor
from desktop.ui.settings.section import Choices, Line, Section, said
from desktop.ui.table import Column
from desktop.ui.widgets.editors import TextEditor
from desktop.ui.widgets.top_bar import role_word

if TYPE_CHECKING:
    from desktop.office import Office

POST_KINDS = (
    ("office_head", N_("Head of the office")),
    ("secretary", N_("Regional secretary")),
    ("regent", N_("Regent")),
    ("", N_("Another post")),
)
_TERM = (
    Field("valid_from", N_("From"), MaybeDateEditor),
    Field("valid_until", N_("Until"), MaybeDateEditor),
)
_TERM_COLUMNS = (
    Column(N_("From"), said("valid_from"), width=90, spare=True),
    Column(N_("Until"), said("valid_until"), width=90, spare=True),
)


def _posts(office: Office) -> Choices:
    posts = tuple((each.id, each.title) for each in office.settings.posts.rows())
    kinds = tuple((kind, _(words)) for kind, words in POST_KINDS)
    return {"superior_id": ((None, _("Nobody")), *posts), "kind": kinds}


def _holders(office: Office) -> Choices:
    settings = office.settings
    return {
        "post_id": tuple((each.id, each.title) for each in settings.posts.rows()),
        "official_id": tuple(
            (each.id, f"{each.full_name} · {each.rank}" if each.rank else each.full_name)
            for each in settings.officials.rows()
        ),
        "form": (
            ("", _("In full")),
            ("Plt.", _("Plt. (the post is vacant)")),
            ("Plh.", _("Plh. (the holder is away)")),
            ("Pj.", _("Pj. (interim)")),
        ),
    }


def _official_name(line: Line) -> str:
    return said("official_id")(line).partition(" · ")[0]


OFFICIALS = Section(
    name="officials",
    title=N_("Officials"),
    about=N_("People who sign letters, as their names are printed."),
    records=lambda settings: settings.officials,
    blank=settings_fresh.official,
    columns=(
        Column(N_("Name"), said("full_name"), stretch=True),
        Column(N_("Rank"), said("rank"), width=140),
    ),
    fields=(
        Field(
            "full_name",
            N_("Name with titles"),
            TextEditor,
            required=True,
            hint=N_("As it is printed under a letter."),
        ),
        Field("rank", N_("Rank"), TextEditor, hint=N_("Such as Pembina Utama Muda.")),
        Field("nip", N_("NIP"), TextEditor, hint=N_("18 digits; never readable in the trail.")),
        Field(
            "is_civil_servant",
            N_("Civil servant"),
            lambda: SwitchEditor(N_("Rank and NIP are printed")),
        ),
    ),
)

POSTS = Section(
    name="posts",
    title=N_("Posts"),
    about=N_("Posts as they are printed above a signature. The kind decides the letterhead."),
    records=lambda settings: settings.posts,
    choices=_posts,
    blank=settings_fresh.post,
    columns=(
        Column(N_("Post"), said("title"), stretch=True),
        Column(N_("Below"), said("superior_id"), width=120, most=200),
        Column(N_("Until"), said("valid_until"), width=100),
    ),
    fields=(
        Field("title", N_("Post"), TextEditor, required=True),
        Field("kind", N_("Kind"), PickEditor),
        Field(
            "superior_id",
            N_("Below"),
            PickEditor,
            hint=N_("Signs a.n. this post where it is delegated."),
        ),
        *_TERM,
    ),
)

HOLDERS = Section(
    name="holders",
    title=N_("Holders of posts"),
    about=N_("Who may sign for a post, and from when until when. Both days belong to the term."),
    records=lambda settings: settings.holders,
    choices=_holders,
    blank=settings_fresh.holder,
    columns=(
        Column(N_("Post"), said("post_id"), stretch=True),
        Column(N_("Official"), _official_name, width=120, most=140),
        Column(N_("Holds it"), lambda line: line.row.form, width=50, most=60),
        *_TERM_COLUMNS,
    ),
    fields=(
        Field("post_id", N_("Post"), PickEditor),
        Field("official_id", N_("Official"), PickEditor),
        Field("form", N_("Holds it"), PickEditor),
        *_TERM,
    ),
)


def _roles(_office: Office) -> Choices:
    return {"role": tuple((str(role), role_word(role)) for role in Role)}


PEOPLE = Section(
    name="people",
    title=N_("People of the store"),
    about=N_(
        "Who works with this store. In a file people are known by their login at the computer; "
        "on a server everybody has a login and password of their own."
    ),
    records=lambda settings: settings.people,
    choices=_roles,
    blank=settings_fresh.person,
    columns=(
        Column(N_("Login"), said("login"), width=100, most=140),
        Column(N_("Name"), said("full_name"), stretch=True),
        Column(N_("Rights"), said("role"), width=80),
        Column(N_("Active"), said("active"), width=60),
    ),
    fields=(
        Field("login", N_("Login"), TextEditor, required=True),
        Field("full_name", N_("Full name"), TextEditor, required=True),
        Field(
            "role",
            N_("Rights"),
            PickEditor,
            hint=N_(
                "Clerks write, number and send; officials sign; both and managers initial; "
                "administrators keep settings and people."
            ),
        ),
        Field("active", N_("Active"), lambda: SwitchEditor(N_("May come in"))),
        Field(
            "password",
            N_("New password"),
            lambda: TextEditor(secret=True),
            hint=N_("For a server only. Empty leaves the password as it is."),
        ),
    ),
)
