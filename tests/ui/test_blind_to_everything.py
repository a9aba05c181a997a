"""To a member who still scores nothing says what colleagues did: not even that they have submitted or declared."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from pytestqt.qtbot import QtBot

from shortlister.cli.app import run
from shortlister.cli.commands import COMMANDS
from shortlister.desk.desk import Desk
from shortlister.desk.packing import merge_pack, write_pack
from shortlister.desk.reporting import ledger_lines
from shortlister.domain.edits.declaring import Declare
from shortlister.domain.edits.ordering import ChooseOrder
from shortlister.domain.edits.panel import AddMember
from shortlister.domain.edits.scoring import Rate, Reopen, Submit, WriteEvidence
from shortlister.domain.edits.vacancy import SetSight
from shortlister.domain.measures import measures
from shortlister.domain.records import Interest, Role, Sight
from shortlister.store.backups import copied
from shortlister.ui.applicants.page import ApplicantsPage
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.banner import Banner
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.moderation.page import ModeratePage
from shortlister.ui.opening import how_far, recent_file
from shortlister.ui.panel.page import PanelPage
from shortlister.ui.report.page import ReportPage
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.shell import Page
from shortlister.ui.shortlist.page import ShortlistPage
from shortlister.ui.specification.page import SpecificationPage
from shortlister.ui.steps import sidebar_items
from shortlister.ui.workplace import Workplace
from tests.ui.scoring_making import vacancy

Show = Callable[[type[Page], Desk], Page]
PAGES = (SpecificationPage, ApplicantsPage, PanelPage, ScorePage, ModeratePage, ShortlistPage, ReportPage)
BLIND = (Sight.NEVER, Sight.ALL, Sight.OWN, Sight.APPLICANT)

WORDS: Final[dict[str, list[list[str]]]] = {
    "demo": [],
    "spec": [],
    "new": [],
    "stages": [["V"], ["V", "--json"]],
    "next-stage": [["V"]],
    "rule": [["V"], ["V", "--places", "2"]],
    "doubts": [["V"], ["V", "--json"]],
    "panel": [["V"], ["V", "--json"]],
    "join": [["V", "--name", "Eve Hart"]],
    "leave": [["V", "--member", "Carys Price", "--reason", "Ill"]],
    "role": [["V", "--member", "Carys Price", "--to", "HR"]],
    "pin": [["V", "--member", "Carys Price", "--away"]],
    "declare": [
        ["V", "--member", "Bo Rees", "--applicant", "A-001", "--interest", "recused"],
        ["V", "--member", "Carys Price", "--applicant", "A-001", "--interest", "recused"],
        ["V", "--member", "Bo Rees", "--list", "names.csv"],
    ],
    "open-scoring": [["V"]],
    "calibrate": [["V"], ["V", "--json"], ["V", "--applicant", "A-001"], ["V", "--together"]],
    "allocate": [["V"], ["V", "--json"], ["V", "Carys Price"], ["V", "--evenly", "1", "--reason", "Many"]],
    "seal": [["V"]],
    "pack": [["V", "--member", "Carys Price", "--out", "carys.scorepack"], ["V", "--all", "--out", "."]],
    "score": [
        ["V", "--member", "Bo Rees", "--from", "own.csv"],
        ["V", "--member", "Carys Price", "--from", "own.csv"],
    ],
    "submit": [["V", "--member", "Bo Rees"], ["V", "--member", "Carys Price"]],
    "reopen": [["V", "--member", "Carys Price", "--reason", "Late"]],
    "merge": [["V", "."], ["V", ".", "--json"]],
    "settle": [
        ["V", "--member", "Carys Price", "--applicant", "A-001", "--criterion", "E1", "--rating", "1", "--reason", "x"]
    ],
    "scores": [["V"], ["V", "--json"], ["V", "--applicant", "A-000"]],
    "disagreements": [["V"], ["V", "--json"]],
    "meeting": [["V"], ["V", "--present", "Bo Rees"]],
    "agree": [["V", "--applicant", "A-001", "--criterion", "E1", "--rating", "1", "--reason", "x"]],
    "rank": [["V"], ["V", "--json"], ["V", "--without", "Carys Price"]],
    "outcome": [["V", "--by-rule", "--top", "1"], ["V", "--applicant", "A-001", "--set", "withdrawn", "--reason", "x"]],
    "tie": [["V", "--first", "A-000", "--over", "A-001", "--reason", "x"]],
    "sign-off": [["V"], ["V", "--json"]],
    "open-again": [["V", "--reason", "x"]],
    "reveal": [["V", "--reason", "x"]],
    "robustness": [["V"], ["V", "--json"]],
    "coverage": [["V"], ["V", "--json"]],
    "agreement": [["V"], ["V", "--json"]],
    "export": [["V", "--out", f"out.{ending}"] for ending in ("xlsx", "csv", "pdf", "html", "jsonl")],
    "compare": [["V", "matrix.xlsx"], ["V", "matrix.xlsx", "--json"]],
    "record": [["V", "--applicant", "A-000", "--out", "record.pdf"]],
    "letters": [["V", "--out", "."]],
    "publish": [["V"], ["V", "--json"]],
    "verify": [["V"], ["V", "--json"]],
    "retention": [["V"], ["V", "--json"]],
    "erase": [["V", "--applicant", "A-001", "--reason", "x", "--authority", "y"]],
    "purge": [["V"]],
}
"""What of each command is tried as Bo Rees; V is the vacancy. The first three make a vacancy and have no desk."""


def colleagues(desk: Desk, folder: Path) -> None:
    """Ann Lee scores, notes, orders, declares and submits; Carys Price too, in a pack that comes back twice."""
    stage = desk.state.vacancy.stage
    keys = [one.key for one in measures(desk.state, stage)]
    desk.take_seat("Ann Lee")
    desk.do(ChooseOrder("ann", stage, True))
    desk.do(Declare("ann", "a002", Interest.SPEAKS_LAST, "Neighbour"))
    for applicant in desk.state.applicants:
        for key in keys:
            desk.do(Rate("ann", applicant, key, 3))
        desk.do(WriteEvidence("ann", applicant, keys[0], "Words of a colleague"))
    desk.do(Submit("ann", stage))
    desk.take_seat("")
    write_pack(desk, "carys", folder / "carys.scorepack")
    pack = Desk.open(folder / "carys.scorepack")
    for applicant in pack.state.applicants:
        for key in keys:
            pack.do(Rate("carys", applicant, key, 0))
    pack.do(Submit("carys", stage))
    pack.close()
    merge_pack(desk, folder / "carys.scorepack")
    desk.do(Reopen("carys", stage, "One was forgotten"))
    write_pack(desk, "carys", folder / "again.scorepack")
    desk.do(Submit("carys", stage))
    for one in folder.glob("*.scorepack"):
        one.unlink()


def pair(tmp_path: Path, sight: Sight) -> tuple[Desk, Desk]:
    """The same vacancy twice; in the second one everybody but Bo Rees has done all that they can do."""
    from shortlister.domain.edits.stages import OpenScoring

    base = vacancy(tmp_path / "base.shortlist", opened=False, name="", files=())
    base.do(AddMember("carys", "Carys Price", Role.MEMBER))
    base.do(SetSight(sight))
    base.do(OpenScoring(base.state.vacancy.stage))
    base.take_seat("Bo Rees")
    keys = [one.key for one in measures(base.state, base.state.vacancy.stage)]
    for key in keys[:2]:
        base.do(Rate("bo", "a000", key, 2))
    base.close()
    desks = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        copied(tmp_path / "base.shortlist", tmp_path / name / "v.shortlist")
        desks.append(Desk.open(tmp_path / name / "v.shortlist"))
    colleagues(desks[1], tmp_path / "two")
    for desk in desks:
        desk.take_seat("Bo Rees")
    return desks[0], desks[1]


@pytest.fixture(params=BLIND)
def desks(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Desk, Desk]]:
    one, two = pair(tmp_path, request.param)
    yield one, two
    one.close()
    two.close()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    one, two = pair(tmp_path, Sight.OWN)
    yield one, two
    one.close()
    two.close()


def picture(page: Page) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert page.grab().toImage().save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


@pytest.mark.parametrize("kind", PAGES, ids=lambda kind: kind.__name__)
def test_every_page_is_the_same_picture(desks: tuple[Desk, Desk], show: Show, kind: type[Page]) -> None:
    first, second = (picture(show(kind, desk)) for desk in desks)
    assert first == second


def test_the_view_the_counts_the_ledger_and_undo_are_the_same(desks: tuple[Desk, Desk]) -> None:
    one, two = desks
    assert one.view == two.view
    bridges = [Bridge(desk) for desk in desks]
    assert sidebar_items(bridges[0]) == sidebar_items(bridges[1])
    assert how_far(bridges[0]) == how_far(bridges[1])
    listed = [recent_file(bridge, (), entering=False) for bridge in bridges]
    assert listed[0].fact == listed[1].fact
    told = [[(line.number, line.who, line.what) for line in ledger_lines(desk)] for desk in desks]
    assert told[0] == told[1]
    assert any("Web Manager" in what for _number, _who, what in told[0])
    assert [one.history.undoable, one.history.redoable] == [two.history.undoable, two.history.redoable]
    for bridge in bridges:
        bridge.deleteLater()


def test_every_command_is_tried() -> None:
    assert WORDS.keys() == COMMANDS.keys()


@pytest.mark.parametrize("command", [name for name, words in WORDS.items() if words])
def test_every_command_says_and_writes_the_same(
    own: tuple[Desk, Desk], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    said = []
    for desk in own:
        desk.store.close()
        monkeypatch.chdir(desk.path.parent)
        (desk.path.parent / "own.csv").write_text("applicant,criterion,method,rating,evidence\nA-001,E1,,2,Own words\n")
        (desk.path.parent / "matrix.xlsx").write_bytes(b"PK")
        for words in WORDS[command]:
            given = [desk.path.name if word == "V" else word for word in words]
            status = run([command, *given, "--as", "Bo Rees"], lambda _path: 0)
            out = capsys.readouterr()
            said.append((words, status, out.out, out.err, sorted(one.name for one in desk.path.parent.iterdir())))
    half = len(said) // 2
    assert said[:half] == said[half:]
    assert all(status in (0, 1) for _words, status, *_rest in said)


def test_what_was_said_to_the_one_who_sat_there_before_is_gone(
    qtbot: QtBot, own: tuple[Desk, Desk], tmp_path: Path
) -> None:
    desk = own[1]
    desk.take_seat("")
    place = Workplace(Bridge(desk), PreferencesFile(tmp_path / "preferences.json"), None)  # type: ignore[arg-type]
    qtbot.addWidget(place)
    place.go(3)
    desk.do(Reopen("carys", desk.state.vacancy.stage, "Again"))
    place.messages.inform("Carys Price has sent her pack back")
    qtbot.waitUntil(lambda: "reopened" in place.keybar.said())
    place.bridge.take_seat("Bo Rees")
    assert place.keybar.said() == ""
    assert not [one for one in place.findChildren(Banner) if one.isVisibleTo(place)]
    place.left()


def test_chair_and_hr_do_see_who_has_submitted(own: tuple[Desk, Desk], capsys: pytest.CaptureFixture[str]) -> None:
    one = own[0]
    one.take_seat("")
    stage = one.state.vacancy.stage
    one.do(Submit("carys", stage, with_gaps=True))
    for name in ("Ann Lee", "HR"):
        assert run(["stages", str(one.path), "--as", name, "--json"], lambda _path: 0) == 0
        assert '"submitted": [\n        "Carys Price"\n      ]' in capsys.readouterr().out
    assert run(["stages", str(one.path), "--as", "Bo Rees", "--json"], lambda _path: 0) == 0
    assert "Carys" not in capsys.readouterr().out
