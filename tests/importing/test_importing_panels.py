"""Leaflets: a page in panels is read panel by panel, and a page with columns of a table as a table."""

from collections.abc import Sequence
from pathlib import Path

import docx
import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise
from tests.importing.pdf_making import write_pdf

Texts = list[tuple[int, int, str]]


def _column(left: int, top: int, lines: Sequence[str], step: int = 14) -> Texts:
    """Lines one below the other; an empty one is half a line of white space."""
    texts: Texts = []
    for line in lines:
        if line:
            texts.append((left, top, line))
        top -= step if line else step // 2
    return texts


def _draft(folder: Path, texts: Texts) -> DraftSpecification:
    path = write_pdf(folder / "leaflet.pdf", texts)
    return recognise(parse(path.read_bytes(), "pdf", path.name, DEFAULT), DEFAULT)


def _read(folder: Path, texts: Texts) -> list[str]:
    criteria = [one for post in _draft(folder, texts).posts for one in post.criteria]
    return [f"{one.level[0]}|{one.group}|{one.text}|{','.join(one.measured_by)}" for one in criteria]


ABOUT = [
    "The ferry takes walkers over to the", "island and back six times a day", "from Easter to the October half",
    "term holiday. You sell the tickets", "and tie her up. The pay is £12.60", "an hour for thirty hours a week.",
]  # fmt: skip
NEED = ["{need}", "• Swims 200 metres", "• Good with all sorts of people", "• Handles ropes and fenders"]
WISH = [
    "{wish}", "• Powerboat level 2", "• A second language", "", "How we choose",
    "We look at everything listed on your form", "and at a working interview.",
]  # fmt: skip
BOTH = "Application form,Working interview"


@pytest.mark.parametrize(
    ("need", "wish"),
    [
        ("You need", "Even better if you have"),
        ("Essential", "Desirable"),
        ("You must have", "It would be nice to have"),
    ],
)
@pytest.mark.parametrize(("top", "step"), [(772, 16), (780, 13), (766, 17)])
def test_three_panels_are_read_one_after_the_other(tmp_path: Path, need: str, wish: str, top: int, step: int) -> None:
    middle = [line.replace("{need}", need) for line in [*NEED, "• Keeps cheerful in the rain"]]
    last = [line.replace("{wish}", wish) for line in WISH]
    texts = _column(15, 780, ABOUT, 13) + _column(200, top, middle, step) + _column(390, top, last, step)
    assert _read(tmp_path, texts) == [
        f"e||Swims 200 metres|{BOTH}", f"e||Good with all sorts of people|{BOTH}",
        f"e||Handles ropes and fenders|{BOTH}", f"e||Keeps cheerful in the rain|{BOTH}",
        f"d||Powerboat level 2|{BOTH}", f"d||A second language|{BOTH}",
    ]  # fmt: skip


def test_a_line_over_all_panels_and_one_below_them_stay_where_they_are(tmp_path: Path) -> None:
    over = "Night Baker for the Old Oven: the person we want, told in a few words for the window of the shop"
    below = "Bring a loaf to the shop by the first of May and ask for the owner, who is there each day but Monday."
    one = [
        "You need",
        "• Two years of baking by night",
        "• A head for weights and measures",
        "• Clean hands",
        "• A van",
    ]
    other = [
        "Even better",
        "• Sourdough for a living",
        "• Has trained others",
        "• A food hygiene certificate",
        "• A dog",
    ]
    texts = [(40, 800, over), *_column(40, 770, one), *_column(320, 763, other, 15), (40, 600, below)]
    assert [line.rpartition("|")[0] for line in _read(tmp_path, texts)] == [
        "e||Two years of baking by night", "e||A head for weights and measures", "e||Clean hands", "e||A van",
        "d||Sourdough for a living", "d||Has trained others", "d||A food hygiene certificate", "d||A dog",
    ]  # fmt: skip


def test_rows_that_stand_level_are_those_of_a_table(tmp_path: Path) -> None:
    rows = [
        ("Has kept accounts for a small charity", "Application form and interview"),
        ("Writes clear minutes of a meeting", "Written exercise and interview"),
        ("Knows the rules on gift aid well", "Application form and interview"),
        ("Gets on with volunteers of all ages", "Interview and group exercise"),
        ("Plans a year of events with care", "Application form and presentation"),
    ]
    texts: Texts = [(40, 800, "Person specification"), (40, 780, "Essential")]
    texts += _column(40, 760, [one for one, _two in rows], 16) + _column(320, 760, [two for _one, two in rows], 16)
    assert _read(tmp_path, texts) == [
        "e||Has kept accounts for a small charity|Application form,Interview",
        "e||Writes clear minutes of a meeting|Written exercise,Interview",
        "e||Knows the rules on gift aid well|Application form,Interview",
        "e||Gets on with volunteers of all ages|Interview,Group exercise",
        "e||Plans a year of events with care|Application form,Presentation",
    ]


def test_lists_beside_each_other_under_levels_keep_these(tmp_path: Path) -> None:
    left = ["Essential", "A degree in music", "Plays the piano well", "Can lead a choir", "Reads a score at sight"]
    right = ["Desirable", "A teaching certificate", "Plays a second instrument", "Has written songs", "Knows Italian"]
    texts = [(40, 800, "Person specification for the Organist"), *_column(40, 760, left), *_column(320, 760, right)]
    found = {line.split("|")[2]: line[0] for line in _read(tmp_path, texts)}
    assert found == dict.fromkeys(left[1:], "e") | dict.fromkeys(right[1:], "d")


def test_the_cells_of_one_row_may_be_the_panels_of_a_leaflet(tmp_path: Path) -> None:
    paper = docx.Document()
    row = paper.add_table(1, 3).rows[0]
    panels = (
        ["Merrybrook Farm Park", "We need a Stable Hand from March to October.", "Feed, groom and lead the ponies."],
        ["You need", "- A love of animals", "- Clear speech in front of children"],
        ["Even better if you have", "- A riding diploma", "How we choose", "We look at everything listed on your CV."],
    )
    for cell, lines in zip(row.cells, panels, strict=True):
        for line in lines:
            cell.add_paragraph(line.removeprefix("- "), style="List Bullet" if line.startswith("-") else None)
    paper.save(str(tmp_path / "leaflet.docx"))
    draft = recognise(parse((tmp_path / "leaflet.docx").read_bytes(), "docx", "leaflet.docx", DEFAULT), DEFAULT)
    assert [(one.level, one.group, one.text, one.measured_by) for one in draft.posts[0].criteria] == [
        ("essential", "", "A love of animals", ("CV",)),
        ("essential", "", "Clear speech in front of children", ("CV",)),
        ("desirable", "", "A riding diploma", ("CV",)),
    ]
