"""What stands around criteria and is none: demands of the work, pay, where to apply, `None`; and what names levels."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from tests.importing.pasting import read_text


def _lines(draft: DraftSpecification) -> list[str]:
    found = [one for post in draft.posts for one in post.criteria]
    return [f"{one.level[0]}|{one.group}|{one.text}|{','.join(one.measured_by)}" for one in found]


def _read(text: str) -> list[str]:
    return _lines(read_text(text, "pasted"))


def _table(rows: str) -> str:
    drawn = ["".join(f"<td>{cell}</td>" for cell in row.strip().split("|")) for row in rows.strip().splitlines()]
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in drawn) + "</table>"


_WANTED = "<h1>Ferry Deckhand</h1><h2>Person specification</h2><p>A = application form, I = interview</p>" + _table(
    """Criteria|Essential|Desirable|Assessed by
        Rope work|✓||A, I
        Ticket collecting||✓|A"""
)
_FOUND = ["e||Rope work|Application form,Interview", "d||Ticket collecting|Application form"]


@pytest.mark.parametrize(
    "demands",
    [
        "<h2>Physical requirements</h2>Task|Frequency\nHauling rope|Frequent\nStanding on deck|Occasional",
        "<h2>Physical effort</h2>Activity|How often|For how long\nLifting|Rarely|5 minutes\nClimbing|Daily|1 hour",
        "<h2>Inherent requirements</h2>Hauling|Constantly (67 to 100%)\nSitting|Seldom\nKneeling|Never",
        "<h2>Job hazards</h2>Hazard|Yes|No\nWorking over water|✓|\nNight work||✓",
        "<h2>Additional information</h2>Requirement|Yes/No\nUniform worn|Yes\nOn call|No",
        "<h2>Working conditions</h2>Factor|Never|Sometimes|Often\nOutdoor work|||✓\nNoise||✓|",
    ],
)
def test_a_table_of_how_often_the_work_brings_something_asks_for_nothing(demands: str) -> None:
    heading, rows = demands.split("</h2>")

    assert _read(f"{_WANTED}<p><b>{heading[4:]}</b></p>{_table(rows)}") == _FOUND


@pytest.mark.parametrize(
    "line",
    [
        "Pay: £12.90 an hour, depending on experience",
        "Salary: point 7 according to experience.",
        "Interviews: week commencing 18 May",
        "Apply in writing to Mrs Pascoe, Harbour House, by 3 May.",
        "Send your CV and a covering letter to crew@ferry.example",
        "Completed forms must be returned to the office by noon on 3 May",
        "The boats are painted each spring.",
    ],
)
def test_plain_lines_behind_lists_with_methods_are_no_criteria(line: str) -> None:
    text = (
        "Ferry Deckhand\n\nPerson specification\n\nEssential\n* Rope work (A, I)\n* Swimming (A)\n* Good sight (I)\n"
        "* Clear speech (I)\nDesirable\n* Engine repair (A)\n\nOther\nEssential\n* Early starts (I)\nDesirable\n\n"
        f"{line}\n\n(A = application, I = interview)\n"
    )

    assert [one.split("|")[2] for one in _read(text)] == [
        "Rope work", "Swimming", "Good sight", "Clear speech", "Engine repair", "Early starts",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line", ["Submits returns to HR", "Writes letters to the clerk", "Applies policies at Level 3"]
)
def test_a_line_of_work_that_only_sounds_like_sending_stays_a_criterion(line: str) -> None:
    text = f"Person specification\nEssential\n- Keeps accounts\n- {line}\n- Types quickly\nDesirable\n- Welsh\n"

    assert line in [one.split("|")[2] for one in _read(text)]


@pytest.mark.parametrize("nothing", ["None", "N/A", "Nil", "None specified", "Not applicable", "No desirable criteria"])
def test_none_in_the_place_of_a_criterion_is_none(nothing: str) -> None:
    text = f"Person specification\nEssential\n- Rope work\n- Swimming\n- Good sight\nDesirable\n- {nothing}\n"

    assert [one.split("|")[2] for one in _read(text)] == ["Rope work", "Swimming", "Good sight"]


@pytest.mark.parametrize(
    "title",
    [
        "Crew Manager – Role Profile and Person Specification",
        "Role Outline & Person Specification: Crew Manager",
        "Position Description: Crew Manager",
        "Crew Manager, post profile and person specification",
    ],
)
def test_the_purpose_of_a_post_is_no_criterion_and_the_title_keeps_no_word_of_the_document(title: str) -> None:
    text = (
        f"<p><b>{title}</b></p><p><b>Purpose</b></p><p>To be the face of the station and to lead the watch.</p>"
        "<p><b>Person specification</b></p>"
        + _table("Requirement|E/D|Assessed\nLeading a watch|E|Interview\nTraining others|D|Application form")
    )
    draft = read_text(text, "pasted")

    assert draft.posts[0].title.strip(",") == "Crew Manager"
    assert _lines(draft) == ["e||Leading a watch|Interview", "d||Training others|Application form"]


@pytest.mark.parametrize(
    ("behind", "methods"),
    [
        (" – we will assess this by application form and interview", "Application form,Interview"),
        (" (this will be tested at interview)", "Interview"),
        (". We’ll look for this in your application form.", "Application form"),
        (" (we will check your certificates)", "Certificates"),
        (" - it is explored at interview", "Interview"),
    ],
)
def test_what_an_employer_says_behind_a_criterion_is_how_it_is_measured(behind: str, methods: str) -> None:
    text = f"Person specification\nEssential\n- Running a harbour{behind}\n- Keeping a log{behind}\n- Tact{behind}\n"

    assert [[part.rstrip(".") for part in one.split("|")[2:]] for one in _read(text)] == [
        ["Running a harbour", methods], ["Keeping a log", methods], ["Tact", methods],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("needed", "wished"),
    [
        ("You will need", "It would also be great if you have"),
        ("You’ll need:", "It would be even better if you have:"),
        ("You need", "Bonus points if you have"),
        ("You will definitely need to have", "It’d be brilliant if you also have"),
    ],
)
def test_headings_in_the_second_person_say_levels(needed: str, wished: str) -> None:
    text = (
        f"<h1>About you</h1><h2>{needed}</h2><ul><li>Rope work</li><li>Swimming</li></ul>"
        f"<h2>{wished}</h2><ul><li>Engine repair</li></ul>"
    )

    assert [one[0] for one in _read(text)] == ["e", "e", "d"]


@pytest.mark.parametrize(
    "said",
    [
        "Everything under Experience and Skills is essential.",
        "All criteria listed under Skills and Experience are essential.",
        "The points below the headings Experience and Skills are all considered essential.",
        "All the things under Experience are essential. All those under Skills are essential.",
    ],
)
def test_a_sentence_says_the_level_of_the_groups_that_it_names(said: str) -> None:
    text = (
        f"<h1>Person specification</h1><p>{said}</p><h2>Experience</h2><ul><li>Rope work</li><li>Racing</li></ul>"
        "<h2>Skills</h2><ul><li>Swimming</li></ul><h2>Nice to have</h2><ul><li>Engine repair</li></ul>"
    )

    assert [one.split("|")[0] + one.split("|")[2] for one in _read(text)] == [
        "eRope work", "eRacing", "eSwimming", "dEngine repair",
    ]  # fmt: skip


@pytest.mark.parametrize("heading", ["Our values", "Working environment", "Values", "Working patterns"])
def test_a_heading_right_above_the_label_of_a_level_is_a_group_as_the_others_are(heading: str) -> None:
    text = (
        "<p><b>What we’re looking for</b></p><p><b>Experience</b></p><p><b>Essential</b></p><ul><li>Rope work</li></ul>"
        f"<p><b>{heading}</b></p><p><b>Essential</b></p><ul><li>Kind to passengers</li></ul>"
    )

    assert _read(text) == ["e|Experience|Rope work|", f"e|{heading}|Kind to passengers|"]


@pytest.mark.parametrize("name", ["Compulsory purchase", "Minimum wage casework", "Required rate appraisals"])
def test_a_criterion_that_begins_like_a_level_is_no_further_heading_of_columns(name: str) -> None:
    rows = f"Attribute|Criteria|Importance|Assessed\nWork|Leases|Essential|App\n|{name}|Desirable|App"
    rows += "\nSkills|Maps|Essential|Test"

    assert _read("<h1>Person specification</h1>" + _table(rows)) == [
        "e|Work|Leases|Application form", f"d|Work|{name}|Application form", "e|Skills|Maps|Test",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "name", ["Working with Children Check", "Working at Heights Ticket", "Training for Trainers Award"]
)
def test_the_name_of_a_check_is_not_cut_in_two(name: str) -> None:
    text = f"Person specification\nEssential\n1. Keeps accounts.\n2. Current employee {name}, or able to get one.\n"

    assert [one.split("|")[2] for one in _read(text)][1].startswith(f"Current employee {name}")


def test_a_group_with_its_methods_in_a_bracket_is_not_said_to_be_left_out() -> None:
    rows = "|Essential|Desirable\nExperience (Assessed by: CV, interview)|Rope work|Racing"
    rows += "\nSkills (Assessed by: interview)|Tact|"
    draft = read_text("<h1>Person specification</h1>" + _table(rows), "pasted")

    assert [one.split("|")[1] for one in _lines(draft)] == ["Experience", "Experience", "Skills"]
    assert not [doubt for doubt in draft.doubts if "left out" in doubt]


def test_a_key_below_a_table_drawn_with_spaces_moves_no_row_of_it() -> None:
    text = (
        "Person specification\n\n                                              E/D    Assessed by\nExperience\n"
        "  Working with visitors or customers           E      A, I\n"
        "  Handling cash                                D      A\n"
        "Knowledge\n  Local history of the Fen towns               D      I\nSkills\n"
        "  Friendly and clear with people of all ages   E      I\n"
        "  Alert to risks and quick to act              E      I, R\n\n"
        "A = Application form   I = Interview   R = References\n"
    )

    assert [one.split("|")[1:3] for one in _read(text)][2:] == [
        ["Knowledge", "Local history of the Fen towns"],
        ["Skills", "Friendly and clear with people of all ages"],
        ["Skills", "Alert to risks and quick to act"],
    ]


def test_a_line_that_calls_for_more_goes_on_although_the_next_begins_with_a_capital() -> None:
    listed = "Person specification\n\nEssential\n\n1. Cases in the\n   Magistrates’ Court\n2. Tact\n\n"
    listed += "Desirable\n\n3. Welsh\n"
    drawn = (
        "Employee specification\n\nKnowledge\n\nTree law and practice, with preservation orders and\n"
        "British Standard 3998                                   Essential    A, I\n"
        "Insurance claims for subsidence                         Desirable    A\n"
        "Reports that stand up at appeal                         Essential    A\n\n"
        "Key: A - application form; I - interview\n"
    )

    assert [one.split("|")[2] for one in _read(listed)] == ["Cases in the Magistrates’ Court", "Tact", "Welsh"]
    assert _read(drawn)[0].startswith(
        "e|Knowledge|Tree law and practice, with preservation orders and British Standard"
    )
