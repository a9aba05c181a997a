"""A member's sheets in one text: what is seen of them is what was packed, whoever asks first."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from shortlister.domain.records import Score
from shortlister.domain.scores import FIELD, ROW, PackedSheets, Scores, Sheet

ROWS = {applicant: [f"c{number}/form" for number in range(3 + len(applicant))] for applicant in ("a0", "a10", "a200")}


def packed_sheet(applicant: str) -> str:
    return ROW.join(FIELD.join((key, str(number % 4), f"note {number}")) for number, key in enumerate(ROWS[applicant]))


def packed() -> PackedSheets:
    text = (ROW + ROW).join(applicant + ROW + packed_sheet(applicant) for applicant in ROWS)
    return PackedSheets(text, len(ROWS), sum(map(len, ROWS.values())))


@pytest.fixture
def shortest_turns() -> Iterator[None]:
    """Threads change as often as Python lets them."""
    turn = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(turn)


def test_packed_sheets_are_as_a_mapping_of_each_sheet() -> None:
    found = packed()
    assert len(found) == 3
    assert dict(found) == {applicant: Sheet(packed_sheet(applicant)) for applicant in ROWS}
    assert list(found) == list(found.keys()) == list(ROWS)
    assert [len(sheet) for sheet in found.values()] == [5, 6, 7]
    assert dict(found.items()) == dict(found)
    assert "a10" in found
    assert "a1" not in found
    assert found.get("a1") is None
    assert found["a0"].get("c1/form") == Score(1, "note 1")
    with pytest.raises(KeyError):
        found["a1"]


def test_a_score_put_beside_packed_sheets_leaves_the_others_as_they_are() -> None:
    sheets = packed()
    before = Scores({"m": sheets, "n": packed()})
    after = before.put([(("m", "a10", "c0/form"), Score(3, "seen again"))])
    assert after.get("m", "a10", "c0/form") == Score(3, "seen again")
    assert before.get("m", "a10", "c0/form") == Score(0, "note 0")
    assert after.sheet("m", "a0") is before.sheet("m", "a0")
    assert after.sheets("n") is before.sheets("n")
    assert after != before


@pytest.mark.parametrize(("count", "rows"), [(2, 18), (4, 18), (3, 17), (3, 19)])
def test_another_number_of_sheets_or_rows_is_told(count: int, rows: int) -> None:
    text = (ROW + ROW).join(applicant + ROW + packed_sheet(applicant) for applicant in ROWS)
    with pytest.raises(ValueError, match="sheets and rows"):
        PackedSheets(text, count, rows)


@pytest.mark.usefixtures("shortest_turns")
def test_two_threads_that_ask_at_once_see_the_same() -> None:
    wanted = ratings_of(packed())
    with ThreadPoolExecutor(4) as threads:
        for _ in range(1500):
            assert list(threads.map(ratings_of, [packed()] * 4)) == [wanted] * 4


def ratings_of(sheets: PackedSheets) -> dict[str, dict[str, object]]:
    return {applicant: dict(sheet.ratings) for applicant, sheet in sheets.items()}
