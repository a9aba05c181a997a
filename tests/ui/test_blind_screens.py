"""Nothing that a member who still scores sees, reads or is printed changes with what a colleague has done."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtWidgets import QWidget

from shortlister.cli.app import run
from shortlister.desk.desk import Desk
from shortlister.desk.packing import write_pack
from shortlister.desk.reporting import ledger_lines
from shortlister.domain.edits.scoring import Rate, WriteEvidence
from shortlister.domain.edits.vacancy import SetSight
from shortlister.domain.measures import measures
from shortlister.domain.records import Sight
from shortlister.store.backups import copied
from shortlister.ui.applicants.page import ApplicantsPage
from shortlister.ui.bridge import Bridge
from shortlister.ui.moderation.page import ModeratePage
from shortlister.ui.opening import how_far
from shortlister.ui.panel.page import PanelPage
from shortlister.ui.report.page import ReportPage
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.shell import Page
from shortlister.ui.shortlist.page import ShortlistPage
from shortlister.ui.specification.page import SpecificationPage
from shortlister.ui.steps import sidebar_items
from tests.ui.scoring_making import vacancy

Show = Callable[[type[Page], Desk], Page]
PAGES = (SpecificationPage, ApplicantsPage, PanelPage, ScorePage, ModeratePage, ShortlistPage, ReportPage)
BLIND = (Sight.NEVER, Sight.ALL, Sight.OWN, Sight.APPLICANT)


def pair(tmp_path: Path, sight: Sight) -> tuple[Desk, Desk]:
    """One vacancy in two copies: in the second Bo Rees has scored everything, in the first a single cell."""
    from shortlister.domain.edits.stages import OpenScoring

    base = vacancy(tmp_path / "base.shortlist", opened=False, name="", files=())
    stage = base.state.vacancy.stage
    base.do(SetSight(sight))
    base.do(OpenScoring(stage))
    keys = [one.key for one in measures(base.state, stage)]
    for applicant in ("a000", "a001"):
        for number, key in enumerate(keys[: 4 if applicant == "a000" and sight is not Sight.APPLICANT else 2]):
            base.do(Rate("ann", applicant, key, number % 4))
    base.do(Rate("bo", "a000", keys[0], 1))
    base.close()
    desks = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        copied(tmp_path / "base.shortlist", tmp_path / name / "v.shortlist")
        desks.append(Desk.open(tmp_path / name / "v.shortlist"))
    for applicant in desks[1].state.applicants:
        for key in keys:
            desks[1].do(Rate("bo", applicant, key, 3))
        desks[1].do(WriteEvidence("bo", applicant, keys[0], "Words of a colleague"))
    for desk in desks:
        desk.take_seat("Ann Lee")
    return desks[0], desks[1]


@pytest.fixture(params=BLIND)
def desks(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Desk, Desk]]:
    one, two = pair(tmp_path, request.param)
    yield one, two
    one.close()
    two.close()


def picture(widget: QWidget) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert widget.grab().toImage().save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


@pytest.mark.parametrize("kind", PAGES, ids=lambda kind: kind.__name__)
def test_every_page_is_the_same_picture(desks: tuple[Desk, Desk], show: Show, kind: type[Page]) -> None:
    first, second = (picture(show(kind, desk)) for desk in desks)
    assert first == second


def test_a_page_does_change_with_what_the_member_did(desks: tuple[Desk, Desk], show: Show) -> None:
    one, two = desks
    two.do(Rate("ann", "a001", measures(two.state, two.state.vacancy.stage)[2].key, 3))
    assert picture(show(ScorePage, one)) != picture(show(ScorePage, two))


def test_the_view_the_sidebar_and_the_ledger_are_the_same(desks: tuple[Desk, Desk]) -> None:
    one, two = desks
    assert one.view == two.view
    bridges = [Bridge(desk) for desk in desks]
    assert sidebar_items(bridges[0]) == sidebar_items(bridges[1])
    assert how_far(bridges[0]) == how_far(bridges[1])
    told = [[(line.who, line.what) for line in ledger_lines(desk)] for desk in desks]
    assert told[0] == told[1]
    assert one.history.undoable == two.history.undoable
    for bridge in bridges:
        bridge.deleteLater()


@pytest.mark.parametrize(
    "command",
    ["rank", "disagreements", "coverage", "agreement", "stages", "panel", "verify", "calibrate"],
)
def test_every_json_document_is_the_same(
    desks: tuple[Desk, Desk], capsys: pytest.CaptureFixture[str], command: str
) -> None:
    said = []
    for desk in desks:
        status = run([command, str(desk.path), "--as", "Ann Lee", "--json"], lambda _path: 0)
        out = capsys.readouterr()
        said.append((status, out.out, out.err.replace(str(desk.path.parent), "")))
    assert said[0] == said[1]


@pytest.mark.parametrize("ending", ["xlsx", "csv", "pdf", "html", "jsonl"])
def test_no_export_is_written(desks: tuple[Desk, Desk], capsys: pytest.CaptureFixture[str], ending: str) -> None:
    said = []
    for desk in desks:
        out = desk.path.with_name(f"out.{ending}")
        assert run(["export", str(desk.path), "--as", "Ann Lee", "--out", str(out)], lambda _path: 0) == 1
        assert not out.exists()
        said.append(capsys.readouterr().err)
    assert said[0] == said[1]


@pytest.mark.parametrize(
    "words",
    [["record", "--applicant", "A-000", "--out", "record.pdf"], ["letters", "--out", "letters"],
     ["compare", "matrix.xlsx"], ["outcome", "--by-rule", "--top", "1"], ["rank", "--without", "Bo Rees"]],
    ids=lambda words: words[0],
)  # fmt: skip
def test_whatever_follows_from_scores_is_refused_with_the_same_words(
    desks: tuple[Desk, Desk], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    said = []
    for desk in desks:
        monkeypatch.chdir(desk.path.parent)
        (desk.path.parent / "matrix.xlsx").write_bytes(b"PK")
        before = sorted(one.name for one in desk.path.parent.iterdir())
        assert run([words[0], desk.path.name, *words[1:], "--as", "Ann Lee"], lambda _path: 0) == 1
        said.append(capsys.readouterr())
        assert sorted(one.name for one in desk.path.parent.iterdir()) == before
    assert said[0] == said[1]
    assert said[0].err.count("\n") == 1


def test_the_member_s_pack_is_the_same_bytes(desks: tuple[Desk, Desk]) -> None:
    files = []
    for desk in desks:
        desk.take_seat("")
        write_pack(desk, "ann", desk.path.with_name("ann.scorepack"))
        files.append(desk.path.with_name("ann.scorepack").read_bytes())
    assert files[0] == files[1]
