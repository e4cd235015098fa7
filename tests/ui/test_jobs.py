import gc
import threading
import weakref
from collections.abc import Callable, Iterator
from threading import Event, get_ident
from typing import Any

import pytest
import shiboken6
from PySide6 import QtCore
from pytestqt.qtbot import QtBot

from desktop.errors import Cancelled
from desktop.progress import Progress
from desktop.ui.jobs import Job, Jobs

MAIN = get_ident()


class Hearer(QtCore.QObject):
    def __init__(self) -> None:
        super().__init__()
        self.results: list[Any] = []
        self.errors: list[Exception] = []
        self.threads: set[int] = set()

    def done(self, result: object) -> None:
        self.results.append(result)
        self.threads.add(get_ident())

    def failed(self, error: Exception) -> None:
        self.errors.append(error)
        self.threads.add(get_ident())


@pytest.fixture
def hearer() -> Hearer:
    return Hearer()


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    del qtbot
    owner = QtCore.QObject()
    made = Jobs(owner)
    yield made
    made.close()


def ended(jobs: Jobs, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not jobs.pending)


def test_a_result_arrives_on_the_main_thread(jobs: Jobs, hearer: Hearer, qtbot: QtBot) -> None:
    jobs.read(Job(lambda _progress: get_ident(), hearer.done, hearer.failed))
    ended(jobs, qtbot)
    assert hearer.results != [MAIN]
    assert hearer.threads == {MAIN}


def test_a_failure_arrives_on_the_main_thread(jobs: Jobs, hearer: Hearer, qtbot: QtBot) -> None:
    def fail(_progress: Progress) -> None:
        raise LookupError

    jobs.save(Job(fail, hearer.done, hearer.failed))
    ended(jobs, qtbot)
    assert [type(error) for error in hearer.errors] == [LookupError]
    assert hearer.threads == {MAIN}


def test_only_a_bound_method_of_a_qt_object_can_hear_a_job(hearer: Hearer) -> None:
    with pytest.raises(TypeError, match="bound method"):
        Job(lambda _progress: 1, lambda _result: None, hearer.failed)


def test_a_widget_that_is_gone_hears_nothing(jobs: Jobs, hearer: Hearer, qtbot: QtBot) -> None:
    go_on, gone = Event(), Hearer()
    jobs.read(Job(lambda _progress: go_on.wait(), gone.done, gone.failed))
    shiboken6.delete(gone)
    go_on.set()
    ended(jobs, qtbot)
    assert gone.results == []
    assert hearer.errors == []


def test_saves_are_done_one_after_the_other(jobs: Jobs, hearer: Hearer, qtbot: QtBot) -> None:
    order: list[int] = []
    for _ in range(20):
        jobs.save(Job(lambda _progress: order.append(len(order)), hearer.done, hearer.failed))
    ended(jobs, qtbot)
    assert order == list(range(20))


def test_a_save_does_not_wait_for_the_long_job(jobs: Jobs, hearer: Hearer, qtbot: QtBot) -> None:
    go_on = Event()
    jobs.work(Job(lambda _progress: go_on.wait(), hearer.done, hearer.failed, "long"))
    jobs.save(Job(lambda _progress: "saved", hearer.done, hearer.failed))
    qtbot.waitUntil(lambda: hearer.results == ["saved"])
    go_on.set()
    ended(jobs, qtbot)


def test_there_is_one_long_job_at_a_time(jobs: Jobs, hearer: Hearer, qtbot: QtBot) -> None:
    go_on = Event()
    assert jobs.work(Job(lambda _progress: go_on.wait(), hearer.done, hearer.failed))
    assert not jobs.work(Job(lambda _progress: 2, hearer.done, hearer.failed))
    go_on.set()
    ended(jobs, qtbot)
    assert jobs.work(Job(lambda _progress: 3, hearer.done, hearer.failed))
    ended(jobs, qtbot)
    assert hearer.results == [True, 3]


def test_a_wish_to_stop_takes_effect_at_the_next_step(
    jobs: Jobs, hearer: Hearer, qtbot: QtBot
) -> None:
    reached, go_on = Event(), Event()

    def work(progress: Progress) -> None:
        progress.step(0, 2, "first")
        reached.set()
        go_on.wait()
        progress.step(1, 2, "second")

    jobs.work(Job(work, hearer.done, hearer.failed))
    reached.wait()
    jobs.cancel()
    go_on.set()
    ended(jobs, qtbot)
    assert [type(error) for error in hearer.errors] == [Cancelled]


class Knot(QtCore.QObject):
    """Only the garbage collector can untie it; says on which thread that happened."""

    def __init__(self, seen: list[threading.Thread]) -> None:
        super().__init__()
        self.itself = self
        self._seen = seen

    def __del__(self) -> None:
        self._seen.append(threading.current_thread())


def test_garbage_is_never_collected_on_another_thread(
    jobs: Jobs, hearer: Hearer, qtbot: QtBot
) -> None:
    seen: list[threading.Thread] = []
    Knot(seen)

    def litter(_progress: Progress) -> None:
        for _ in range(100_000):
            knot: list[object] = []
            knot.append(knot)

    jobs.work(Job(litter, hearer.done, hearer.failed))
    ended(jobs, qtbot)
    qtbot.waitUntil(lambda: bool(seen), timeout=10_000)
    assert seen == [threading.main_thread()]


def test_python_collects_by_itself_again_when_the_threads_are_gone(qtbot: QtBot) -> None:
    del qtbot
    owner = QtCore.QObject()
    gc.enable()
    made = Jobs(owner)
    assert not gc.isenabled()
    made.close()
    assert gc.isenabled()


def test_a_late_answer_does_not_replace_a_newer_one(
    jobs: Jobs, hearer: Hearer, qtbot: QtBot
) -> None:
    go_on = Event()
    jobs.read(Job(lambda _progress: go_on.wait() and "old", hearer.done, hearer.failed))
    jobs.read(Job(lambda _progress: "new", hearer.done, hearer.failed))
    qtbot.waitUntil(lambda: bool(hearer.results))
    go_on.set()
    ended(jobs, qtbot)
    assert hearer.results == ["new"]


def test_what_nobody_wants_to_know_any_more_is_not_looked_up(
    jobs: Jobs, hearer: Hearer, qtbot: QtBot
) -> None:
    go_on, looked = Event(), list[int]()

    def look(number: int) -> Callable[[Progress], None]:
        return lambda _progress: looked.append(number)

    busy = [Hearer(), Hearer()]
    for each in busy:
        jobs.read(Job(lambda _progress: go_on.wait(), each.done, each.failed))
    for number in range(5):
        jobs.read(Job(look(number), hearer.done, hearer.failed))
    go_on.set()
    ended(jobs, qtbot)
    assert looked == [4]


def test_a_failed_save_is_told_where_its_dialog_has_been_closed(
    jobs: Jobs, hearer: Hearer, qtbot: QtBot
) -> None:
    go_on, gone = Event(), Hearer()

    def fail(_progress: Progress) -> None:
        go_on.wait()
        raise LookupError

    jobs.save(Job(fail, gone.done, gone.failed, instead=hearer.failed))
    shiboken6.delete(gone)
    go_on.set()
    ended(jobs, qtbot)
    assert [type(error) for error in hearer.errors] == [LookupError]


def test_closing_waits_for_every_save(jobs: Jobs, hearer: Hearer) -> None:
    go_on, saved = Event(), list[int]()
    jobs.save(Job(lambda _progress: go_on.wait(), hearer.done, hearer.failed))
    jobs.save(Job(lambda _progress: saved.append(1), hearer.done, hearer.failed))
    threading.Timer(0.05, go_on.set).start()
    jobs.close()
    assert saved == [1]


def test_a_job_that_is_over_holds_nothing_that_its_worker_could_destroy(
    jobs: Jobs, hearer: Hearer, qtbot: QtBot
) -> None:
    def look(_progress: Progress) -> int:
        return 1

    held = weakref.ref(look)
    job = Job(look, hearer.done, hearer.failed)
    jobs.read(job)
    ended(jobs, qtbot)
    del look
    assert held() is None
    assert hearer.results == [1]
    assert job.label == ""


def test_python_does_not_collect_again_where_it_did_not_before(qtbot: QtBot) -> None:
    del qtbot
    gc.disable()
    owner = QtCore.QObject()
    made = Jobs(owner)
    made.close()
    assert not gc.isenabled()
