"""Names beside what they mean, remarks beside criteria, and what is said of groups in items and cells."""

import pytest

from tests.importing.lines_making import draft_in, lines_in
from tests.importing.table_making import draft_of, lines_of, table_in

_FORMS = ("docx", "xlsx", "html")


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize(
    ("name", "meaning"),
    [("Skill", "What good looks like"), ("Competency", "What it means here"), ("Capability", "Description")],
)
def test_a_name_of_its_own_row_begins_the_criterion(form: str, name: str, meaning: str) -> None:
    rows = [
        (name, "Level", meaning, "How"),
        ("Ladder safety", "Essential", "Sets and foots a ladder unaided", "Practical test"),
        ("Writing", "Essential", "Letters that people understand", "Written test"),
        ("Coaching", "Desirable", "Has brought on a colleague", "Interview"),
    ]
    draft = draft_of(table_in(form, rows), form)
    assert lines_of(draft) == [
        "e||Ladder safety: Sets and foots a ladder unaided|Practical test",
        "e||Writing: Letters that people understand|Written test",
        "d||Coaching: Has brought on a colleague|Interview",
    ]
    assert not any("several lines" in doubt for doubt in draft.doubts)


@pytest.mark.parametrize(
    "names", [("Planning", "Planning", "Writing"), ("Planning", "", "Writing"), ("Education", "Experience", "Skills")]
)
def test_names_that_come_again_or_are_usual_groups_are_groups(names: tuple[str, str, str]) -> None:
    texts = ("Keeps three projects moving", "Draws a chart of them", "Letters that people understand")
    rows = [("Skill", "Level", "What good looks like", "How")]
    rows += [(name, "Essential", text, "Interview") for name, text in zip(names, texts, strict=True)]
    lines = lines_of(draft_of(table_in("xlsx", rows), "xlsx"))
    assert [line.split("|")[2] for line in lines] == list(texts)
    assert lines[0].split("|")[1] == names[0]


@pytest.mark.parametrize("heading", ["Notes", "Comments", "Further remarks"])
def test_remarks_longer_than_the_criteria_are_not_these(heading: str) -> None:
    rows = [
        ("Criterion", "E/D", heading),
        ("Makes a roux", "E", "We'll watch you cook. We may also talk about it later."),
        ("Knows food law", "E", "There is a course for anybody who has not done it."),
        ("French terms", "D", "Not used every day in this kitchen."),
    ]
    draft = draft_of(table_in("docx", rows), "docx")
    assert [line.split("|")[2] for line in lines_of(draft)] == ["Makes a roux", "Knows food law", "French terms"]
    assert any(heading in doubt for doubt in draft.doubts)


def test_items_that_speak_of_their_group_give_it_methods() -> None:
    text = (
        "# Person specification: Chef\n## Essential\n### Skills\n- Makes a roux\n- Fillets fish\n"
        "- The skills above are tested by a practical exercise.\n### Knowledge\n- Food safety law\n- Allergens\n"
        "- Knowledge: see at interview\n"
    )
    for form in ("docx", "html"):
        assert lines_in(form, text) == [
            "e|Skills|Makes a roux|Practical exercise",
            "e|Skills|Fillets fish|Practical exercise",
            "e|Knowledge|Food safety law|Interview",
            "e|Knowledge|Allergens|Interview",
        ]
        assert not any("left out" in doubt for doubt in draft_in(form, text).doubts)


@pytest.mark.parametrize(
    "last",
    [
        ("Skills are tested by a practical exercise. Knowledge is explored at interview.", "", ""),
        ("", "", "Skills are tested by a practical exercise. Knowledge is explored at interview."),
    ],
)
def test_cells_that_speak_of_groups_give_them_methods(last: tuple[str, str, str]) -> None:
    rows = [
        ("", "Essential", "Desirable"),
        ("Skills", "Makes a roux", "Bakes bread"),
        ("Knowledge", "Food safety law", "French terms"),
        last,
    ]
    for form in _FORMS:
        assert lines_of(draft_of(table_in(form, rows), form)) == [
            "e|Skills|Makes a roux|Practical exercise",
            "d|Skills|Bakes bread|Practical exercise",
            "e|Knowledge|Food safety law|Interview",
            "d|Knowledge|French terms|Interview",
        ]


def test_an_item_that_asks_for_a_skill_that_was_tested_stays_a_criterion() -> None:
    text = "# Person specification: Chef\n## Essential\n### Skills\n- Makes a roux\n"
    text += "- Skills in sauces, tested by years of work\n"
    assert [line.split("|")[2] for line in lines_in("docx", text)] == [
        "Makes a roux",
        "Skills in sauces, tested by years of work",
    ]
