"""Jobs run one after another off the window's thread; answers, refusals and crashes come back to it."""

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shortlister.domain.refusals import Refusal
from shortlister.ui.kit.crash import CrashHook
from shortlister.ui.kit.jobs import Jobs, Progress


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    owner = QObject()
    made = Jobs(owner)
    yield made
    made.close()


def test_the_result_arrives_in_the_windows_thread(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[tuple[object, bool]] = []
    main = threading.current_thread()

    def work(_progress: Progress) -> bool:
        return threading.current_thread() is main

    with qtbot.waitSignal(jobs.idle):
        jobs.run(work, done=lambda result: told.append((result, threading.current_thread() is main)))
    assert told == [(False, True)]
    assert not jobs.busy()


def test_jobs_run_in_the_order_asked(jobs: Jobs, qtbot: QtBot) -> None:
    order: list[int] = []

    def work(number: int, _progress: Progress) -> int:
        order.append(number)
        return number

    told: list[int] = []
    with qtbot.waitSignal(jobs.idle):
        for number in range(5):
            jobs.run(partial(work, number), done=told.append)
    assert order == told == [0, 1, 2, 3, 4]


def test_progress_is_told_and_stop_stops(jobs: Jobs, qtbot: QtBot) -> None:
    going = threading.Event()
    told: list[str] = []
    seen: list[tuple[int, int, str]] = []
    threads: set[threading.Thread] = set()

    def work(progress: Progress) -> str:
        for step in range(10_000):
            progress.report(step, 10_000, "Reading applications.zip")
            going.wait(0.001)
        return "all"

    def look_on(done: int, of: int, words: str) -> None:
        threads.add(threading.current_thread())
        seen.append((done, of, words))
        if len(seen) == 3:
            job.stop()

    with qtbot.waitSignal(jobs.idle):
        job = jobs.run(
            work, done=lambda _result: told.append("done"), stopped=lambda: told.append("stopped"), progressed=look_on
        )
    assert told == ["stopped"]
    assert seen[0] == (0, 10_000, "Reading applications.zip")
    assert len(seen) == 3
    assert threads == {threading.current_thread()}


def test_a_job_that_was_stopped_before_its_turn_does_nothing(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    did: list[str] = []
    with qtbot.waitSignal(jobs.idle):
        jobs.run(lambda _progress: gate.wait(5))
        second = jobs.run(lambda _progress: did.append("second"), stopped=lambda: did.append("stopped"))
        second.stop()
        gate.set()
    assert did == ["stopped"]


def test_a_refusal_is_delivered_whole(jobs: Jobs, qtbot: QtBot) -> None:
    def work(_progress: Progress) -> None:
        raise Refusal("“{name}” is not merged.", name="a.scorepack")

    told: list[str] = []
    with qtbot.waitSignal(jobs.idle):
        jobs.run(work, done=lambda _result: told.append("done"), refused=lambda refusal: told.append(str(refusal)))
    assert told == ["“a.scorepack” is not merged."]


def test_a_fault_in_a_job_reaches_the_crash_hook(jobs: Jobs, qtbot: QtBot, qapp: QApplication) -> None:
    hook = CrashHook(qapp, "0.1.0")
    hook.install()
    try:
        with qtbot.waitSignal(hook.crashed) as caught:
            jobs.run(lambda _progress: 1 // 0)
    finally:
        hook.remove()
        hook.deleteLater()
    assert "ZeroDivisionError" in str(caught.args[0])
    qtbot.waitUntil(lambda: not jobs.busy())


def test_an_answer_on_its_way_is_not_delivered_after_closing(jobs: Jobs, qtbot: QtBot) -> None:
    read = threading.Event()
    told: list[object] = []
    ended: list[bool] = []

    def work(_progress: Progress) -> str:
        read.set()
        return "read"

    job = jobs.run(work, done=told.append)
    job.ended.connect(lambda: ended.append(True))
    assert read.wait(5)
    jobs.close()
    qtbot.wait(50)
    assert (told, ended) == ([], [True])
    assert not jobs.busy()


@pytest.mark.parametrize("how", ["answers", "fails", "reports"])
def test_a_job_that_outlives_what_it_was_for_ends_in_silence(qtbot: QtBot, how: str) -> None:
    owner = QObject()
    jobs = Jobs(owner)
    began, gate, over = threading.Event(), threading.Event(), threading.Event()
    threads: list[threading.Thread] = []

    def work(progress: Progress) -> int:
        threads.append(threading.current_thread())
        began.set()
        gate.wait(10)
        over.set()
        if how == "reports":
            progress.report(1, 2)
        return 1 // (how != "fails")

    jobs.run(work)
    assert began.wait(5)
    jobs.close(0.05)
    assert not jobs.busy()
    owner.deleteLater()
    qtbot.wait(50)  # Qt's side of the job is gone
    faults: list[threading.ExceptHookArgs] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(threading, "excepthook", faults.append)
        gate.set()
        assert over.wait(5)
        threads[0].join(5)
    assert not threads[0].is_alive()
    assert faults == []
