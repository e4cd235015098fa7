"""Who signs: officials, posts, and who holds which post from when until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.i18n import N_, _
from desktop.services.settings import fresh_id
from desktop.store.officials import OfficeHolder, Official, Post
from desktop.ui.form import Field
from desktop.ui.settings.editors import MaybeDateEditor, PickEditor, SwitchEditor
from desktop.ui.settings.section import Choices, Section, said
from desktop.ui.table import Column
from desktop.ui.widgets.editors import TextEditor

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
    Column(N_("From"), said("valid_from"), width=100),
    Column(N_("Until"), said("valid_until"), width=100),
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


OFFICIALS = Section(
    name="officials",
    title=N_("Officials"),
    about=N_("People who sign letters, as their names are printed."),
    records=lambda settings: settings.officials,
    blank=lambda _row: Official(fresh_id(), ""),
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
    blank=lambda _row: Post(fresh_id(), ""),
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
    blank=lambda _row: OfficeHolder(fresh_id(), "", ""),
    columns=(
        Column(N_("Post"), said("post_id"), stretch=True),
        Column(N_("Official"), said("official_id"), width=140),
        Column(N_("Form"), said("form"), width=60, most=90),
        *_TERM_COLUMNS,
    ),
    fields=(
        Field("post_id", N_("Post"), PickEditor),
        Field("official_id", N_("Official"), PickEditor),
        Field("form", N_("Form"), PickEditor),
        *_TERM,
    ),
)
