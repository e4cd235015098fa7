"""Officials, posts, and who holds which post from when until when."""

from desktop.domain.office import check_line
from desktop.domain.official import Form, check_nip, check_superiors, check_tenure
from desktop.domain.term import Term, check_order
from desktop.errors import InvalidInput
from desktop.i18n import _
from desktop.services.settings_records import Subject, plain
from desktop.store import officials
from desktop.store.officials import OfficeHolder, Official, Post
from desktop.store.store import View


def _check_official(_view: View, row: Official) -> None:
    check_line("full_name", row.full_name)
    check_line("rank", row.rank, required=False)
    if row.is_civil_servant:
        check_nip(row.nip)


def _check_post(view: View, row: Post) -> None:
    check_line("title", row.title)
    check_order(Term(row.valid_from, row.valid_until))
    above = {each.id: each.superior_id for each in officials.posts(view)}
    check_superiors(row.id, above | {row.id: row.superior_id})


def _check_holder(view: View, row: OfficeHolder) -> None:
    _require(row)
    term = Term(row.valid_from, row.valid_until)
    check_order(term)
    others = [
        (Form(each.form), Term(each.valid_from, each.valid_until))
        for each in officials.holders(view)
        if each.id != row.id and each.post_id == row.post_id
    ]
    check_tenure(Form(row.form), term, others)


def _require(row: OfficeHolder) -> None:
    for field, value in (("post_id", row.post_id), ("official_id", row.official_id)):
        if not value:
            raise InvalidInput(field, _("Please fill in this field."))


OFFICIALS = Subject(
    table="official",
    name="official",
    rows=officials.officials,
    write=officials.save_official,
    check=_check_official,
    image=plain(Official),
    protected=frozenset({"nip"}),
)
POSTS = Subject(
    table="post",
    name="post",
    rows=officials.posts,
    write=officials.save_post,
    check=_check_post,
    image=plain(Post),
)
HOLDERS = Subject(
    table="office_holder",
    name="office-holder",
    rows=officials.holders,
    write=officials.save_holder,
    check=_check_holder,
    image=plain(OfficeHolder),
    remove=officials.delete_holder,
)
