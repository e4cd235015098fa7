"""Plain SQL against the route of a letter: in the own name, in turn, for the text as it stands."""

import json
from dataclasses import asdict, dataclass

import psycopg
import pytest

from desktop.errors import Conflict
from desktop.store import circulars, numbers, people, reviews, trail
from tests.stores import SERIES, ServerPlace, number, write_draft

pytestmark = pytest.mark.postgres

FROZEN, NOT_INITIALLED, NOT_YOUR_TURN = "LD008", "LD018", "LD019"
ROUTE = ("pengelola", "pejabat")


@dataclass(frozen=True)
class Route:
    """A submitted draft that goes over two people."""

    place: ServerPlace
    letter_id: str

    def sql(self, login: str, statement: str, *values: str) -> str:
        """The SQLSTATE with which the server refuses, "" if it does not."""
        try:
            self.place.sql(login, statement, *values)
        except psycopg.Error as error:
            return error.sqlstate or "?"
        return ""

    def answer(
        self, login: str, answer: str = "initialled", content: str = "aa", by: str = ""
    ) -> str:
        """Answer as `login`, in the name of `by`."""
        given = (
            "INSERT INTO paraf (id, letter_id, person_id, answer, content_hash)"
            " SELECT gen_random_uuid()::text, ?, id, ?, ? FROM person WHERE login = ?"
        )
        return self.sql(login, given, self.letter_id, answer, content, by or login)

    def take(self) -> str:
        """Number the letter as a clerk could without our program."""
        facts = json.dumps([asdict(numbers.Facts("{nomor}", letter_id=self.letter_id))])
        return self.sql("petugas", "SELECT take_number(?, 2026, ?::jsonb)", SERIES, facts)

    def submit(self) -> str:
        """Submit by hand, dated long ago."""
        submitted = "UPDATE letter SET submitted_at = '2020-01-01' WHERE id = ?"
        return self.sql("petugas", submitted, self.letter_id)


@pytest.fixture
def route(server_place: ServerPlace) -> Route:
    store = server_place.open("petugas")
    letter_id = write_draft(store)
    with store.transaction("petugas", "route") as tx:
        known = {each.login: each.id for each in people.everybody(tx)}
        reviews.set_steps(tx, letter_id, [known[login] for login in ROUTE])
    with store.transaction("petugas", "submit") as tx:
        reviews.submit(tx, letter_id, 1)
    return Route(server_place, letter_id)


def test_the_route_is_followed_and_then_numbered(route: Route) -> None:
    assert [route.answer(login) for login in ROUTE] == ["", ""]
    number(route.place.open("petugas"), route.letter_id)
    with route.place.open("pengelola").reading() as view:
        assert circulars.get(view, route.letter_id).state == "numbered"
        assert trail.verify(view).breaks == ()


def test_nobody_answers_before_those_before_him(route: Route) -> None:
    assert route.answer("pejabat") == NOT_YOUR_TURN
    assert route.answer("pejabat", "returned") == NOT_YOUR_TURN


def test_nobody_answers_for_another(route: Route) -> None:
    assert route.answer("pejabat", by="pengelola") == NOT_YOUR_TURN
    assert route.answer("petugas", by="pengelola") == NOT_YOUR_TURN
    assert route.answer("petugas") == NOT_YOUR_TURN


def test_an_admin_answers_nothing(route: Route) -> None:
    assert route.answer("admin") == "42501"


def test_who_answered_and_when_says_the_server(route: Route) -> None:
    forged = (
        "INSERT INTO paraf (id, letter_id, person_id, answer, content_hash, given_at, given_by)"
        " SELECT 'x', ?, id, 'initialled', 'aa', '2020-01-01', 'pejabat'"
        " FROM person WHERE login = 'pengelola'"
    )
    assert route.sql("pengelola", forged, route.letter_id) == ""
    told = "SELECT given_by, given_at > '2026-01-01' FROM paraf"
    assert route.place.sql("petugas", told) == [("pengelola", True)]


def test_one_answers_once(route: Route) -> None:
    assert route.answer("pengelola") == ""
    assert route.answer("pengelola") == NOT_YOUR_TURN
    assert route.answer("pengelola", "returned") == NOT_YOUR_TURN


def test_all_initial_one_text(route: Route) -> None:
    assert route.answer("pengelola", content="aa") == ""
    assert route.answer("pejabat", content="bb") == NOT_YOUR_TURN
    assert route.answer("pejabat", "returned", content="bb") == ""


def test_after_a_return_nobody_answers_until_it_is_submitted_again(route: Route) -> None:
    assert route.answer("pengelola", "returned") == ""
    assert route.answer("pejabat") == NOT_YOUR_TURN
    assert route.take() == NOT_INITIALLED
    assert route.submit() == ""
    assert route.answer("pengelola") == ""


@pytest.mark.parametrize("login", ["petugas", "pengelola", "pejabat", "admin"])
def test_an_answer_stays_as_it_was_given(route: Route, login: str) -> None:
    assert route.answer("pengelola", "returned") == ""
    assert route.sql(login, "UPDATE paraf SET answer = 'initialled'") == "42501"
    assert route.sql(login, "DELETE FROM paraf") == "42501"


def test_not_even_the_servers_master_changes_an_answer_with_the_guards_on(route: Route) -> None:
    assert route.answer("pengelola", "returned") == ""
    assert route.sql("postgres", "UPDATE paraf SET answer = 'initialled'") == FROZEN
    assert route.sql("postgres", "DELETE FROM paraf") == FROZEN


CHANGES = {
    "subject": "UPDATE letter SET subject = 'lain' WHERE id = ?",
    "signatory": "UPDATE letter SET signatory = NULL WHERE id = ?",
    "page profile": "UPDATE letter SET page_profile = 'F4' WHERE id = ?",
    "text": "UPDATE circular SET sections = '[]' WHERE letter_id = ?",
    "obligation": "UPDATE obligation SET due_on = NULL WHERE letter_id = ?",
    "obligation gone": "DELETE FROM obligation WHERE letter_id = ?",
    "recipient": "DELETE FROM recipient WHERE letter_id = ?",
    "route": "DELETE FROM paraf_step WHERE position = 2 AND letter_id = ?",
}


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_ends_a_submission_and_with_it_every_answer(route: Route, change: str) -> None:
    assert [route.answer(login) for login in ROUTE] == ["", ""]
    assert route.sql("petugas", CHANGES[change], route.letter_id) == ""
    waiting = "SELECT submitted_at FROM letter WHERE id = ?"
    assert route.place.sql("petugas", waiting, route.letter_id) == [(None,)]
    assert route.take() == NOT_INITIALLED
    assert route.answer("pengelola") == NOT_YOUR_TURN
    assert route.submit() == ""
    assert route.take() == NOT_INITIALLED


def test_the_date_and_anothers_number_come_with_the_number(route: Route) -> None:
    assert [route.answer(login) for login in ROUTE] == ["", ""]
    dated = "UPDATE letter SET letter_on = '2026-11-25', outside_number = '7' WHERE id = ?"
    assert route.sql("petugas", dated, route.letter_id) == ""
    assert route.take() == ""


@pytest.mark.parametrize("answers", [(), ("pengelola",)])
def test_no_number_before_the_whole_route_has_initialled(
    route: Route, answers: tuple[str, ...]
) -> None:
    assert [route.answer(login) for login in answers] == [""] * len(answers)
    assert route.take() == NOT_INITIALLED
    store = route.place.open("petugas")
    with store.transaction("petugas", "reserve") as tx:
        (kept,) = numbers.reserve(tx, SERIES, 2026, 1, "nanti", "{nomor}")
    with pytest.raises(Conflict, match="initialled"), store.transaction("petugas", "use") as tx:
        numbers.use_reserved(tx, kept.id, numbers.Facts("{nomor}", letter_id=route.letter_id))
    with store.reading() as view:
        assert [line.state for line in numbers.book(view, SERIES, 2026)] == ["reserved"]


def test_a_route_is_for_a_draft_only(route: Route) -> None:
    assert [route.answer(login) for login in ROUTE] == ["", ""]
    assert route.take() == ""
    assert route.sql("petugas", "DELETE FROM paraf_step") == FROZEN
    assert route.submit() == FROZEN
    assert route.answer("pengelola") == NOT_YOUR_TURN


@pytest.mark.parametrize("login", ["pengelola", "pejabat", "admin"])
def test_only_clerks_choose_the_route_and_submit(route: Route, login: str) -> None:
    assert route.sql(login, "DELETE FROM paraf_step") == "42501"
    assert route.sql(login, "UPDATE letter SET submitted_at = now()") == "42501"


def test_with_a_deleted_draft_go_its_answers(route: Route) -> None:
    assert route.answer("pengelola") == ""
    assert route.sql("petugas", "DELETE FROM letter WHERE id = ?", route.letter_id) == ""
    assert route.place.sql("petugas", "SELECT id FROM paraf") == []


def test_who_was_let_out_answers_no_more(route: Route) -> None:
    letting_out = "UPDATE person SET active = false WHERE login = ?"
    assert route.sql("postgres", letting_out, "pengelola") == ""
    assert route.answer("pengelola") == NOT_YOUR_TURN
