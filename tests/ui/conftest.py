"""A scored vacancy on disk and a window for one page, as the program lends them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.domain.edits.applicants import AddApplicants, NewApplicant
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.edits.panel import AddMember
from shortlister.domain.edits.scoring import Rate, Submit
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.edits.vacancy import ChangeRule
from shortlister.domain.measures import measures
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.domain.records import Role, Rule
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.jobs import Jobs
from shortlister.ui.kit.keybar import KeyBar
from shortlister.ui.kit.messages import Messages
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.kit.theme import hub
from shortlister.ui.shell import Page, Shell

POST = DraftPost(
    "Web Manager",
    (
        DraftCriterion("A degree", "Qualifications", "essential", ("Application form",)),
        DraftCriterion("Runs a website", "Experience", "essential", ("Application form",)),
        DraftCriterion("Speaks Welsh", "Experience", "desirable", ("Application form", "Interview")),
    ),
)
# Applicant → the ratings of Ann and of Bo on the three criteria.
SCORES = {
    "a0": ((3, 3, 3), (3, 3, 3)),
    "a1": ((2, 3, 1), (2, 3, 1)),
    "a2": ((2, 3, 1), (2, 3, 1)),
    "a3": ((1, 2, 2), (1, 2, 2)),
    "a4": ((3, 1, 2), (3, 3, 2)),
}

AnyPage = TypeVar("AnyPage", bound=Page)
Show = Callable[[type[AnyPage], Desk], AnyPage]


@pytest.fixture(autouse=True)
def _clipboard_is_emptied() -> Iterator[None]:
    """Off the screen Qt keeps what was copied until after Python has ended, and an object of Python's crashes then."""
    yield
    if isinstance(QGuiApplication.instance(), QGuiApplication):
        QGuiApplication.clipboard().clear()


@pytest.fixture
def scored_desk(tmp_path: Path) -> Iterator[Desk]:
    """Five applicants, two members who have submitted; one cell is open: E2 of A-4, which decides its gate."""
    desk = make_vacancy(
        tmp_path / "v.shortlist",
        title="Web Manager",
        reference="CS-0419",
        steps=[
            lambda _: TakeSpecification(POST, "x", "spec.docx"),
            lambda _: AddApplicants([NewApplicant(key, f"A-{key[1]}", f"Person {key}") for key in SCORES]),
            lambda _: AddMember("ann", "Ann Lee", Role.CHAIR),
            lambda _: AddMember("bo", "Bo Rees", Role.MEMBER),
            lambda _: ChangeRule(Rule(places=2)),
        ],
    )
    stage = desk.state.vacancy.stage
    desk.do(OpenScoring(stage))
    for number, member in enumerate(("ann", "bo")):
        for applicant, ratings in SCORES.items():
            for measure, rating in zip(measures(desk.state, stage), ratings[number], strict=True):
                desk.do(Rate(member, applicant, measure.key, rating))
        desk.do(Submit(member, stage))
    yield desk
    desk.close()


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[[type[Page], Desk], Page]]:
    """Shows a page on a desk in a window of its own."""
    shells: list[Shell] = []

    def shown(kind: type[Page], desk: Desk) -> Page:
        window = QMainWindow()
        qtbot.addWidget(window)
        window.resize(1200, 760)
        shell = Shell(
            window,
            messages=Messages(window, KeyBar(window)),
            jobs=Jobs(window),
            preferences=PreferencesFile(),
            theme=hub(),
        )
        shells.append(shell)
        shell.stage = desk.state.vacancy.stage
        bridge = Bridge(desk, window)
        bridge.refused.connect(shell.refuse)
        page = kind(bridge, shell, window)
        window.setCentralWidget(page)
        shell.messages.set_area(page.area)
        page.refresh()
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        page.entered()
        return page

    yield shown
    for shell in shells:
        shell.jobs.close()
