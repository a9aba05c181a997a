"""What people write in the program, through its edits and its ledger, comes back from the workbook as written."""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from shortlister.desk.comparing import compare
from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.desk.reporting import export
from shortlister.domain.edits.applicants import AddApplicants, NewApplicant
from shortlister.domain.edits.declaring import Declare
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.edits.erasing import SetRetention
from shortlister.domain.edits.meeting import BeginMeeting, NoteMeeting
from shortlister.domain.edits.moderation import Agree, AgreedRating
from shortlister.domain.edits.panel import AddMember
from shortlister.domain.edits.scoring import Rate, Reopen, Submit, WriteEvidence
from shortlister.domain.edits.shortlist import DecideTie, SetOutcome
from shortlister.domain.edits.stages import OpenScoring, SetStages
from shortlister.domain.edits.vacancy import RevealNames
from shortlister.domain.measures import measures
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.domain.records import Decision, Interest, Role
from shortlister.domain.texts import clean
from tests.exporting.office import needs_office, recalculated

TEXTS = (
    '=HYPERLINK("http://example.org","x")',
    "@SUM(A1)",
    "+1",
    "-2",
    "#N/A",
    "#REF!",
    "TRUE",
    "1e5",
    "_x0041_",
    "_x000B_ and _X0041_",
    "a\x0bb\x00c\x1fd",
    "\u202e=1+1 مرحبا",
    "👩‍🔬 \U0001f1ec\U0001f1e7 é e\u0301",
    "<b>&amp;</b> ]]> \"quoted\" 'single'",
    "''=1",
    "%s {0} {name}",
)
RATINGS = {"a0": (3, 3), "a1": (2, 3), "a2": (2, 3), "a3": (1, 2)}


def written(path: Path, text: str) -> tuple[Desk, dict[str, str]]:
    """A vacancy into which somebody typed the text wherever one can, each told apart by its end; what they typed."""
    own: dict[str, str] = {}

    def told(field: str) -> str:
        return own.setdefault(field, f"{text}·{field}")

    post = DraftPost(
        told("title"),
        (
            DraftCriterion(told("criterion"), told("group"), "essential", (told("method"),)),
            DraftCriterion("Runs a website", told("group"), "desirable", (told("method"),)),
        ),
    )
    people = [NewApplicant(key, told(f"applicant {key}"), told(f"person {key}")) for key in RATINGS]
    desk = make_vacancy(
        path,
        title=told("title"),
        reference=told("reference"),
        organisation=told("organisation"),
        steps=[
            lambda _: TakeSpecification(post, "x", "spec.docx"),
            lambda _: AddApplicants(people),
            lambda _: AddMember("ann", told("chair"), Role.CHAIR),
            lambda _: AddMember("bo", told("member"), Role.MEMBER),
            lambda state: SetStages([(told("stage"), list(state.methods))], "seed"),
        ],
    )
    desk.do(Declare("bo", "a0", Interest.SPEAKS_LAST, told("declaration")))
    stage = desk.state.vacancy.stage
    desk.do(OpenScoring(stage))
    keys = [one.key for one in measures(desk.state, stage)]
    for member in ("ann", "bo"):
        for applicant, ratings in RATINGS.items():
            for key, rating in zip(keys, ratings, strict=True):
                desk.do(Rate(member, applicant, key, rating))
                desk.do(WriteEvidence(member, applicant, key, told("evidence")))
        desk.do(Submit(member, stage))
    desk.do(Reopen("bo", stage, told("reopened")))
    desk.do(Rate("bo", "a3", keys[1], 0))
    desk.do(Submit("bo", stage))
    decided(desk, stage, keys[1], told)
    return desk, own


def decided(desk: Desk, stage: str, key: str, told: Any) -> None:
    desk.do(BeginMeeting(stage, "m1", ("ann", told("guest"))))
    desk.do(NoteMeeting("m1", told("notes")))
    desk.do(Agree(stage, (AgreedRating("a3", key, 1, told("agreed")),)))
    desk.do(DecideTie(stage, "a2", "a1", told("tie")))
    desk.do(SetOutcome(stage, "a0", Decision.SHORTLISTED, told("outcome")))
    desk.do(RevealNames(told("revealed")))
    desk.do(SetRetention("2030-01-31", told("basis")))


def cells(path: Path) -> Iterator[str]:
    """Every text of the workbook; what goes on in a further column is joined."""
    with CalamineWorkbook.from_path(path) as book:
        for name in book.sheet_names:
            for row in book.get_sheet_by_name(name).iter_rows():
                yield from (one for one in row if isinstance(one, str))


def kept(text: str) -> str:
    """A text as the record keeps it: line ends and control characters are not typed into a name."""
    return " ".join(clean(text).split())


def whole(path: Path) -> str:
    return "\n".join(cells(path))


Made = tuple[Path, Path, dict[str, str]]
"""A vacancy, its workbook with names, and what was typed into it."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> list[Made]:
    folder = tmp_path_factory.mktemp("recorded")
    found: list[Made] = []
    for number, text in enumerate(TEXTS):
        vacancy, path = folder / f"v{number}.shortlist", folder / f"m{number}.xlsx"
        desk, own = written(vacancy, text)
        export(desk, path, desk.state.vacancy.stage, named=True)
        desk.close()
        found.append((vacancy, path, own))
    return found


@pytest.mark.parametrize("number", range(len(TEXTS)))
def test_every_field_comes_back_and_none_is_a_formula(made: list[Made], number: int) -> None:
    vacancy, path, own = made[number]
    found = whole(path)
    assert {field for field, one in own.items() if kept(one) not in found} == set()
    formulas = [
        f"{page.title}!{cell.coordinate}"
        for page in load_workbook(path).worksheets
        for row in page.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert {one.partition("!")[0] for one in formulas} == {"Summary", "Matrix"}
    assert len(formulas) == 10 * len(RATINGS) + 5
    with closing(Desk.open(vacancy)) as desk:
        assert compare(desk, path, desk.state.vacancy.stage).differences == ()


@needs_office
@pytest.mark.timeout(300)
def test_libreoffice_gives_every_field_back_and_makes_no_formula(made: list[Made]) -> None:
    folder = made[0][1].parent / "office"
    saved = recalculated([path for _vacancy, path, _own in made], folder)
    for done, (_vacancy, _path, own) in zip(saved, made, strict=True):
        found = whole(done)
        assert {field for field, one in own.items() if kept(one) not in found} == set()
        with ZipFile(done) as book:
            sheets = [book.read(name) for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
        assert sum(len(re.findall(rb"<f[ >]", xml)) for xml in sheets) == 10 * len(RATINGS) + 5


@needs_office
@pytest.mark.timeout(300)
def test_a_text_longer_than_a_cell_goes_on_beside_it_and_no_piece_is_a_formula(tmp_path: Path) -> None:
    long = "=1+1;" * 8_000
    desk, own = written(tmp_path / "v.shortlist", "short")
    stage = desk.state.vacancy.stage
    desk.do(NoteMeeting("m1", long))
    desk.do(SetOutcome(stage, "a0", Decision.SHORTLISTED, long))
    desk.do(Reopen("ann", stage, "Again"))
    desk.do(WriteEvidence("ann", "a0", measures(desk.state, stage)[0].key, long))
    desk.do(Submit("ann", stage))
    path = tmp_path / "m.xlsx"
    export(desk, path, stage)
    for one in (path, *recalculated([path], tmp_path / "office")):
        with CalamineWorkbook.from_path(one) as book:
            for sheet in (f"Scores {own['chair']}", "Outcomes", "Audit trail"):
                rows = book.get_sheet_by_name(sheet).iter_rows()
                joined = ["".join(str(value) for value in row if isinstance(value, str)) for row in rows]
                assert any(long in text for text in joined), (one, sheet)
        texts = [cell for page in load_workbook(one).worksheets for row in page.iter_rows() for cell in row]
        assert not [cell for cell in texts if cell.data_type == "f" and "1+1" in str(cell.value)]
    desk.close()
