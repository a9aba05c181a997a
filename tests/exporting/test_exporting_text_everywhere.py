"""Every field in which people write: its text comes back whole through three readers, and no cell becomes a formula."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from shortlister.domain.records import Declaration, Interest, Person, Score
from shortlister.domain.scores import ScoreKey, Scores
from shortlister.domain.state import State
from shortlister.exporting.cells import cleaned
from shortlister.exporting.comparing import compare_matrix
from shortlister.exporting.snapshot import Snapshot
from shortlister.exporting.workbook import write_matrix
from tests.exporting.making import Recipe, snapshot, vacancy
from tests.exporting.office import needs_office, recalculated
from tests.exporting.test_exporting_text import INJECTED

RECIPE = Recipe(applicants=4, criteria=4, members=2, ties=True, seed=3)
MORE = (
    "مرحبا =1+1",
    "\u202e=1+1",
    "👩‍🔬 \U0001f1ec\U0001f1e7",
    "_x005F_x0041_",
    "=" * 400,
    "%s {0} {name}",
    "\u200b=1",
    "a\tb",
)
TEXTS = (*INJECTED, *MORE)


def filled(text: str) -> tuple[Snapshot, dict[str, str]]:
    """A record with the text in every field, each told apart by its end; the texts by what they are."""
    state = vacancy(RECIPE)
    own: dict[str, str] = {}

    def told(field: str) -> str:
        return own.setdefault(field, f"{text}·{field}")

    criteria = {
        key: replace(one, text=told(f"criterion {key}"), group=told("group")) for key, one in state.criteria.items()
    }
    state = replace(
        state,
        vacancy=replace(
            state.vacancy, title=f"{text}1", reference=told("reference"), organisation=f"{text}2", names_revealed=True
        ),
        criteria=criteria,
        applicants={key: replace(one, reference=told(f"applicant {key}")) for key, one in state.applicants.items()},
        methods={key: replace(one, name=told(f"method {key}")) for key, one in state.methods.items()},
        stages={key: replace(one, name=told(f"stage {key}")) for key, one in state.stages.items()},
        members={key: replace(one, name=told(f"member {key}")) for key, one in state.members.items()},
        persons={key: Person(key, told(f"person {key}")) for key in state.applicants},
        outcomes={key: replace(one, reason=told(f"outcome {key[0]}")) for key, one in state.outcomes.items()},
        agreed={key: replace(one, reason=told("agreed")) for key, one in state.agreed.items()},
        declarations={
            key: Declaration(*key, Interest.SPEAKS_LAST, told(f"declaration {key[0]}")) for key in state.declarations
        },
    )
    state = replace(state, scores=_noted(state, told("evidence")))
    lines = snapshot(state, entries=3).ledger
    ledger = tuple(replace(one, what=told("what"), who=told("who")) for one in lines)
    return replace(snapshot(state, named=True), ledger=ledger), own


def _noted(state: State, text: str) -> Scores:
    """Every score as it was, with the text as its evidence."""
    given: list[tuple[ScoreKey, Score | None]] = []
    for member in state.scorers:
        for applicant in state.applicants:
            ratings = state.scores.sheet(member.id, applicant).ratings
            given += [((member.id, applicant, key), Score(rating, text)) for key, rating in ratings.items()]
    return state.scores.put(given)


def seen(path: Path) -> set[Any]:
    with CalamineWorkbook.from_path(path) as book:
        return {value for name in book.sheet_names for row in book.get_sheet_by_name(name).iter_rows() for value in row}


def formulas(path: Path) -> Iterator[str]:
    book = load_workbook(path)
    for page in book.worksheets:
        for row in page.iter_rows():
            yield from (f"{page.title}!{cell.coordinate}" for cell in row if cell.data_type == "f")


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("texts")
    paths = [folder / f"t{index}.xlsx" for index in range(len(TEXTS))]
    for path, text in zip(paths, TEXTS, strict=True):
        write_matrix(path, filled(text)[0])
    return paths


@pytest.mark.parametrize("index", range(len(TEXTS)))
def test_every_field_comes_back_and_none_is_a_formula(books: list[Path], index: int) -> None:
    source, own = filled(TEXTS[index])
    found = seen(books[index])
    assert {field for field, text in own.items() if cleaned(text) not in found} <= {"agreed"}
    places = list(formulas(books[index]))
    assert len(places) == 10 * len(source.state.applicants) + 5
    assert {place.partition("!")[0] for place in places} == {"Summary", "Matrix"}
    assert compare_matrix(books[index], source).differences == ()


@pytest.mark.parametrize("index", range(len(TEXTS)))
def test_openpyxl_reads_every_field_that_its_reader_can(books: list[Path], index: int) -> None:
    own = filled(TEXTS[index])[1]
    book = load_workbook(books[index])
    found = {cell.value for page in book.worksheets for row in page.iter_rows() for cell in row}
    for field, text in own.items():
        if field != "agreed" and not any(letter < " " and letter != "\t" for letter in text) and "_x" not in text:
            assert cleaned(text) in found, field


@needs_office
@pytest.mark.timeout(300)
def test_libreoffice_gives_every_field_back(books: list[Path]) -> None:
    folder = books[0].parent / "office"
    for path, text in zip(recalculated(books, folder), TEXTS, strict=True):
        found = seen(path)
        for field, own in filled(text)[1].items():
            # LibreOffice reads `_x005F_` as it stands, but does not escape it when it saves.
            odd = "_x005F_" in own or any(letter < " " or letter in "\ufffe\uffff" for letter in own)
            if field != "agreed" and not odd:
                assert own in found, (field, own)
        with ZipFile(path) as book:
            sheets = [book.read(name) for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
        assert sum(len(re.findall(rb"<f[ >]", xml)) for xml in sheets) == 10 * RECIPE.applicants + 5


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=60))
def test_any_text_in_any_field_comes_back(tmp_path: Path, text: str) -> None:
    source, own = filled(text)
    write_matrix(tmp_path / "any.xlsx", source)
    found = seen(tmp_path / "any.xlsx")
    assert {field for field, one in own.items() if cleaned(one) not in found} <= {"agreed"}
