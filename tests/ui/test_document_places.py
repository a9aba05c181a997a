"""Where a text stands on a drawn page."""

from shortlister.domain.places import Passage, Place
from shortlister.domain.plans.drawings import DrawnPage, DrawnWord
from shortlister.ui.documents.places import PageText, lines_of
from shortlister.ui.specification.source_places import SourcePlaces


def page(*lines: tuple[float, float, str]) -> DrawnPage:
    """Lines of words, each at (left, top), every letter 0.01 wide and every line 0.02 high, in the order given."""
    words: list[DrawnWord] = []
    for left, top, text in lines:
        at = left
        for word in text.split():
            words.append(DrawnWord(word, (at, top, at + 0.01 * len(word), top + 0.02)))
            at += 0.01 * len(word) + 0.01
    return DrawnPage(1, 100, 100, 300, b"", words=tuple(words))


def found(shown: DrawnPage, text: str) -> list[str]:
    place = PageText(shown).find(text)
    return [shown.words[at].text for at in place.words] if place else []


def test_a_text_is_found_over_the_end_of_a_line() -> None:
    shown = page((0.1, 0.1, "Runs the web-"), (0.1, 0.13, "site of a council."), (0.1, 0.16, "Speaks Welsh"))
    assert found(shown, "Runs the website of a council") == ["Runs", "the", "web-", "site", "of", "a", "council."]


def test_a_column_is_followed_though_the_file_goes_row_by_row() -> None:
    shown = page(
        (0.1, 0.10, "Managing the"), (0.5, 0.10, "Working in local"),
        (0.1, 0.13, "website of many"), (0.5, 0.13, "government or"),
        (0.1, 0.16, "services"), (0.5, 0.16, "another body"),
    )  # fmt: skip
    assert " ".join(found(shown, "Managing the website of many services")) == "Managing the website of many services"
    assert " ".join(found(shown, "Working in local government or another body")).endswith("another body")


def test_a_text_that_was_edited_at_its_end_or_beginning_is_still_found() -> None:
    shown = page((0.1, 0.1, "• Leading the replacement of a content management system"))
    assert found(shown, "Leading the replacement of a content management platform")[0] == "Leading"
    assert found(shown, "Has led the replacement of a content management system")[-1] == "system"


def test_another_text_that_begins_alike_is_not_taken() -> None:
    shown = page((0.1, 0.1, "Experience of budgets"), (0.1, 0.13, "Experience of leading teams"))
    assert found(shown, "Experience of leading teams")[-2:] == ["leading", "teams"]
    assert found(shown, "Experience of writing for the public in plain language") == []


def test_what_follows_on_the_next_page_is_found_from_where_the_first_ends() -> None:
    first, second = page((0.1, 0.9, "Planning and supervising")), page((0.1, 0.05, "the work of a team"))
    text = "Planning and supervising the work of a team"
    begun = PageText(first).find("Planning and supervising the work")
    assert begun is not None
    rest = PageText(second).find_rest(text, begun.letters)
    assert rest is not None
    assert [second.words[at].text for at in rest.words] == ["the", "work", "of", "a", "team"]


def test_each_line_gets_one_box() -> None:
    shown = page((0.1, 0.1, "Speaks and"), (0.1, 0.13, "writes Welsh"))
    boxes = lines_of(shown, range(4))
    assert [round(box[1], 2) for box in boxes] == [0.1, 0.13]
    assert round(boxes[0][2], 2) == round(shown.words[1].box[2], 2)


def test_a_criterion_that_begins_at_the_foot_of_a_page_is_marked_on_both() -> None:
    first = page((0.1, 0.9, "At least three years of"))
    second = page((0.1, 0.05, "writing for the web and of managing the systems behind it"))
    text = "At least three years of writing for the web and of managing the systems behind it"
    parts = [Passage(Place(page=1), text)]
    boxes = SourcePlaces().find(parts, {1: first, 2: second})
    assert list(boxes) == [1, 2]
    assert SourcePlaces().find(parts, {1: first}) == {}
