"""A merged criterion is taken apart into what was read; any other stands where it was read."""

from shortlister.domain.places import Passage, Place
from shortlister.domain.plans.drafts import DraftCriterion
from shortlister.domain.records import Criterion
from shortlister.ui.specification.source_parts import parts_of

FIRST, SECOND, THIRD = (Place(page=1, block=at) for at in range(3))
READ = (
    DraftCriterion("Runs a website", source=FIRST),
    DraftCriterion("Tact", source=SECOND),
    DraftCriterion("Speaks\nWelsh well", source=THIRD),
)


def parts(text: str, source: Place = FIRST, read: tuple[DraftCriterion, ...] = READ) -> list[tuple[Place, str]]:
    found = parts_of(Criterion("c", "E1", text, 0, source=source), read)
    return [(one.place, one.words) for one in found]


def test_each_part_stands_where_it_was_read() -> None:
    assert parts("Runs a website Tact Speaks\nWelsh well") == [
        (FIRST, "Runs a website"),
        (SECOND, "Tact"),
        (THIRD, "Speaks\nWelsh well"),
    ]


def test_one_that_was_not_merged_stands_where_it_says() -> None:
    for text in ("Runs a website", "It Runs a website and more", "Shows Tact in meetings", "Written by hand", ""):
        assert parts(text) == [(FIRST, text)]
    elsewhere = Place(page=9)
    assert parts("Runs a website", elsewhere) == [(elsewhere, "Runs a website")]


def test_what_was_written_anew_in_a_merged_one_stands_with_the_criterion() -> None:
    assert parts("Ran websites Speaks Welsh well") == [(FIRST, "Ran websites"), (THIRD, "Speaks\nWelsh well")]


def test_of_words_that_stand_twice_the_next_ones_are_meant() -> None:
    again = (*READ, DraftCriterion("Leads", source=Place(page=3)), DraftCriterion("Tact", source=Place(page=4)))
    assert parts("Leads Tact", Place(page=3), again) == [(Place(page=3), "Leads"), (Place(page=4), "Tact")]
    assert parts_of(Criterion("c", "E1", "Tact", 0), ()) == (Passage(Place(), "Tact"),)
