"""Lists below headings of parts that say where they are scored: `PART A – scored from your application form`."""

import pytest

from tests.importing.lines_making import FORMS, draft_in, lines_in

PLAIN = ("docx", "html", "txt")


@pytest.mark.parametrize("form", PLAIN)
def test_the_parts_of_a_form_give_their_methods_and_its_labels_are_no_criteria(form: str) -> None:
    text = """PERSON SPECIFICATION
Post: School Cook
Name: ____________
Date: ____________
PART A – scored from your application form
- Level 2 food hygiene
- Two years in a kitchen
PART B – scored at interview
- Works calmly under pressure
PART C – judged on a trial morning
- Cooks a hot meal for forty
Signature of panel chair: ______
"""
    assert lines_in(form, text) == [
        "u||Level 2 food hygiene|Application form", "u||Two years in a kitchen|Application form",
        "u||Works calmly under pressure|Interview", "u||Cooks a hot meal for forty|Trial morning",
    ]  # fmt: skip


@pytest.mark.parametrize("form", PLAIN)
def test_short_lines_without_bullets_are_the_lists_of_such_parts(form: str) -> None:
    text = """Lifeguard

SECTION 1: shortlisting (from your form)
Pool lifeguard qualification
Experience of a public pool

SECTION 2: interview
Keeps a clear head
Gets on with the public

Name:
Date:
"""
    draft = draft_in(form, text)
    assert draft.posts[0].title != "Keeps a clear head"
    assert lines_in(form, text) == [
        "u||Pool lifeguard qualification|Application form",
        "u||Experience of a public pool|Application form",
        "u||Keeps a clear head|Interview", "u||Gets on with the public|Interview",
    ]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_part_that_is_a_level_or_a_group_is_that(form: str) -> None:
    text = """# Archivist
## PART A: Essential - scored from your form
- Archive diploma
## PART B: Desirable - scored at interview
- Some Latin
"""
    assert lines_in(form, text) == ["e||Archive diploma|Application form", "d||Some Latin|Interview"]
    text = """# Shop Manager: person specification
## SECTION A: QUALIFICATIONS – seen from the application form
- Personal licence holder
## SECTION B: EXPERIENCE – tested at interview
- Has run a shop
"""
    assert lines_in(form, text) == [
        "u|Qualifications|Personal licence holder|Application form", "u|Experience|Has run a shop|Interview",
    ]  # fmt: skip


def test_a_part_whose_method_is_not_known_is_said() -> None:
    text = """# Playworker
## Part 1: what we score on your application
- A childcare qualification at level 2
## Part 2: what we score when we meet you
- Warm and patient
## Part 3: references
- Reliable attendance
"""
    assert [line.rpartition("|")[2] for line in lines_in("docx", text)] == ["Application form", "", "References"]
    assert any("what we score when we meet you" in doubt for doubt in draft_in("docx", text).doubts)


@pytest.mark.parametrize("form", FORMS)
def test_the_stages_of_the_selection_below_a_specification_are_no_parts_of_it(form: str) -> None:
    text = """# Clerk
## Person specification
- Good typing (E)
- Neat handwriting (D)
## How we choose
### Stage 1: application form
- Looked at with care
### Stage 2: interview
- A tour of the site
"""
    assert [line.split("|")[2] for line in lines_in(form, text)] == ["Good typing", "Neat handwriting"]
