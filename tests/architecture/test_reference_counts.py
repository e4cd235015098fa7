import sys

from PySide6.QtCore import QObject, Signal, Slot

EMITS = 2_000
A_FEW_DOZEN = 50


class Bell(QObject):
    rung = Signal(bool)

    @Slot(bool)
    def hear(self, loud: bool) -> None:  # noqa: FBT001  # a signal passes by position
        self.setObjectName(str(loud))


def counts() -> tuple[int, int]:
    return sys.getrefcount(True), sys.getrefcount(None)  # noqa: FBT003  # the object itself


def test_emitting_a_signal_takes_no_reference_from_true_or_none() -> None:
    bell = Bell()
    bell.rung.connect(bell.hear)
    true_before, none_before = counts()
    for number in range(EMITS):
        bell.rung.emit(number % 2 == 0)
    true_after, none_after = counts()
    assert true_after > true_before - A_FEW_DOZEN
    assert none_after > none_before - A_FEW_DOZEN
