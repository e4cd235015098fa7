"""Background work: readers, one writer, one long job; results come back on the main thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from types import MethodType
from typing import Any

import shiboken6
from PySide6 import QtCore

from desktop.progress import Progress
from desktop.ui.collector import Collector


class Job:
    """One call on another thread, and who hears of its end.

    No Qt object: a worker may be the last to let go of it, and may still be telling of its end
    when the main thread has done with it.
    """

    def __init__(
        self,
        call: Callable[[Progress], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        label: str = "",
        instead: Callable[[Exception], None] | None = None,
    ) -> None:
        """`done` and `failed` are bound methods of widgets; a widget that is gone hears nothing.

        `instead` hears of a failure when the widget of `failed` is gone.
        """
        self.label = label
        self.progress = Progress()
        self.outdated = False
        """Whether a later job looks the same thing up, so that nobody wants this answer."""
        self.done = _slot(done)
        self._call, self._failed = call, (_slot(failed), _slot(instead or failed))

    def run(self) -> tuple[object, Exception | None]:
        """What came out, or why nothing did; runs on a worker."""
        try:
            return None if self.outdated else self._call(self.progress), None
        except Exception as error:
            return None, error

    def end(self, result: object, error: Exception | None) -> None:
        """Tell whoever wants to know, and let go of everything here, on the main thread."""
        hearers, answer = ((self.done,), result) if error is None else (self._failed, error)
        del self.done, self._call, self._failed
        if not self.outdated:
            _tell(hearers, answer)


def _slot(call: Callable[[Any], None]) -> Callable[[Any], None]:
    if not isinstance(getattr(call, "__self__", None), QtCore.QObject):
        raise TypeError(f"A job answers to a bound method of a Qt object, not to {call!r}.")
    return call


def _tell(hearers: Iterable[Callable[[Any], None]], answer: object) -> None:
    """Only the first that is still there hears it."""
    for hear in filter(_alive, hearers):
        hear(answer)
        return


def _alive(call: Callable[[Any], None]) -> bool:
    return isinstance(call, MethodType) and shiboken6.isValid(call.__self__)


class Jobs(QtCore.QObject):
    """The threads of the window, and the long job that runs now, if any."""

    working = QtCore.Signal(object)
    idle = QtCore.Signal()
    _ended = QtCore.Signal(object, object, object)

    def __init__(self, parent: QtCore.QObject) -> None:
        """Two readers, one writer, one worker, one keeper; threads start with their first job."""
        super().__init__(parent)
        self._pools: dict[str, ThreadPoolExecutor] = {}
        self._collector = Collector(self)
        self._ended.connect(self._deliver, QtCore.Qt.ConnectionType.QueuedConnection)
        self._waiting: set[Job] = set()
        self._latest: dict[Callable[[Any], None], Job] = {}
        self.long: Job | None = None
        self._closed = False

    @property
    def pending(self) -> int:
        """How many jobs have not come back yet."""
        return len(self._waiting)

    def read(self, job: Job) -> None:
        """Run beside up to one other reader; only the latest answer to one method is delivered."""
        before = self._latest.get(job.done)
        if before is not None:
            before.outdated = True
        self._latest[job.done] = job
        self._start(job, "reader", 2)

    def save(self, job: Job) -> None:
        """Run after all saves before it."""
        self._start(job, "writer")

    def keep(self, job: Job) -> None:
        """Keep or find typing on this computer, whatever the store is busy with."""
        self._start(job, "keeper")

    def work(self, job: Job) -> bool:
        """Run the long job; False if another one is still running."""
        if self.long is not None or self._closed:
            return False
        self.long = job
        self._start(job, "worker")
        self.working.emit(job)
        return True

    def cancel(self) -> None:
        """Wish that the long job stops; it does so between two items."""
        if self.long is not None:
            self.long.progress.cancel()

    def close(self) -> None:
        """Let what is running end, and take nothing new; a window is not deleted before this."""
        self._closed = True
        for name, pool in self._pools.items():
            # Who closes a window does not want to look any more, but what was saved is saved.
            pool.shutdown(wait=True, cancel_futures=name == "reader")
        # What had not begun never comes back.
        self._waiting.clear()
        self._latest.clear()
        self._collector.stop()

    def _start(self, job: Job, name: str, threads: int = 1) -> None:
        if self._closed:
            # Whoever hears of a job's end after the window has closed may still want to look.
            return
        if name not in self._pools:
            self._pools[name] = ThreadPoolExecutor(threads, name)
        self._waiting.add(job)
        self._pools[name].submit(self._run, job)

    def _run(self, job: Job) -> None:
        """Runs on a worker; nothing but the signal leaves it."""
        self._ended.emit(job, *job.run())

    @QtCore.Slot(object, object, object)
    def _deliver(self, job: Job, result: object, error: Exception | None) -> None:
        self._waiting.discard(job)
        if self._latest.get(job.done) is job:
            del self._latest[job.done]
        if job is self.long:
            self.long = None
            self.idle.emit()
        job.end(result, error)
