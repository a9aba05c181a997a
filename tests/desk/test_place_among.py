"""Where words of the document belong among the criteria: a selection in it goes there when it becomes a criterion."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from shortlister.desk.desk import Desk
from shortlister.desk.intake import take_post
from shortlister.desk.making import make_vacancy
from shortlister.desk.place_among import place_among
from shortlister.domain.places import Passage, Place
from shortlister.domain.plans.criterion_places import PlaceAmong
from shortlister.domain.plans.drafts import Document, DraftPost
from shortlister.domain.records import Level
from tests.importing.pasting import read_text

TEXT = (
    "Person specification: Groom\n\nQualifications\nEssential:\n- BHS Stage 2\n- Riding to novice level\nDesirable:\n"
    "- First aid\n\nExperience\nEssential:\n- Two years in a yard\n- Long reining\nDesirable:\n- Clipping\n"
)
LEFT = ("Riding to novice level", "First aid", "Long reining")
"""What the vacancy lacks of it."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    (post,) = read_text(TEXT, "groom.txt").posts
    kept = DraftPost(post.title, tuple(one for one in post.criteria if one.text not in LEFT))
    desk = make_vacancy(tmp_path / "v.shortlist", title="Groom", steps=[lambda _: take_post("g.txt", b"", kept)])
    yield desk
    desk.close()


def _place(desk: Desk, words: str, document: Document) -> tuple[str, str, Level]:
    block = next(at for at, one in enumerate(document.blocks) if words in one.text)
    found = place_among(Passage(Place(block=block), words), document, desk.state)
    assert isinstance(found, PlaceAmong)
    assert found.place.line is not None
    after = desk.state.criteria.get(found.after)
    return after.text if after else "", found.group, found.level


def test_words_go_where_they_stand_with_the_group_and_the_level_above_them(desk: Desk) -> None:
    document = read_text(TEXT, "groom.txt").document
    places = [_place(desk, words, document) for words in LEFT]
    assert places == [
        ("BHS Stage 2", "Qualifications", Level.ESSENTIAL),
        ("BHS Stage 2", "Qualifications", Level.DESIRABLE),
        ("Two years in a yard", "Experience", Level.ESSENTIAL),
    ]


def test_words_that_the_document_does_not_have_have_no_place(desk: Desk) -> None:
    document = read_text(TEXT, "groom.txt").document
    assert place_among(Passage(Place(), "Dressage"), document, desk.state) is None
