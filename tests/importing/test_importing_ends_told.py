"""How a criterion is measured, said at the end of its line, behind a heading, or by whom it is asked."""

import pytest

from tests.importing.lines_making import FORMS, draft_in, lines_in

NOTED = """# Youth Club Leader: person specification
{note}
## Essential
- Has run games for teenagers {form, chat}
- Keeps calm in a row {taster evening}
- Holds a safeguarding certificate {form}
## Desirable
- Plays the guitar {taster evening}
- Bakes for a crowd {chat}
"""
READ = [
    "e||Has run games for teenagers|Application form,Chat",
    "e||Keeps calm in a row|Taster evening",
    "e||Holds a safeguarding certificate|Application form",
    "d||Plays the guitar|Taster evening",
    "d||Bakes for a crowd|Chat",
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("note", "begins", "ends"),
    [
        ("In brackets: the stage at which we look at it (form, chat, taster evening).", "(", ")"),
        ("How we will judge each point is given in brackets.", "(", ")"),
        ("The way in which each point is tested follows the dash.", "– ", ""),
        ("The method stands after the dash at the end of each line.", "- ", ""),
    ],
)
def test_a_note_says_that_each_line_ends_with_its_methods(form: str, note: str, begins: str, ends: str) -> None:
    text = NOTED.replace("{note}", note).replace("{", begins).replace("}", ends)
    assert lines_in(form, text) == READ


@pytest.mark.parametrize("form", FORMS)
def test_most_lines_end_with_known_methods_so_the_others_do_too(form: str) -> None:
    text = """# Archive Assistant: person specification
## Essential
- Neat handwriting – handwriting sample
- Latin to a good standard – application form
- Careful with fragile things – handling exercise, interview
- English at grade 5 – application form
## Desirable
- Reads old hands – transcription exercise
- Speaks German – interview
"""
    assert [line.rpartition("|")[2] for line in lines_in(form, text)] == [
        "Handwriting sample", "Application form", "Handling exercise,Interview", "Application form",
        "Transcription exercise", "Interview",
    ]  # fmt: skip


def test_what_is_no_method_stays_in_the_criterion() -> None:
    text = """# Chemist: person specification
## Essential
- Degree in chemistry (or equivalent)
- Experience of a laboratory (application form)
- Good at maths (interview)
- Two languages (French, German)
- Tidy at the bench (application form)
"""
    assert [line.split("|")[2] for line in lines_in("docx", text)] == [
        "Degree in chemistry (or equivalent)", "Experience of a laboratory", "Good at maths",
        "Two languages (French, German)", "Tidy at the bench",
    ]  # fmt: skip


HEADED = """# Stage Manager: person specification
## {first}
- Two full seasons in rep
- Has toured abroad
## {second}
- Calls a show from the book
- Keeps a crew cheerful
## {third}
- Rigs a flying piece
"""


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("first", "second", "third", "methods"),
    [
        (
            "Must-haves (we look at your CV)", "Must-haves (we find out on a video call)",
            "Nice-to-haves (we see this in a task)", ("CV", "Video call", "Task"),
        ),
        (
            "Essential (your letter shows this)", "Essential (the panel finds out at a stage walk)",
            "Desirable (seen on the technical day)", ("Letter", "Stage walk", "Technical day"),
        ),
        (
            "Essential criteria (from your application)",
            "Essential criteria (found out at interview, and on a garden walk)",
            "Desirable criteria (we'll ask about these on the phone)",
            ("Application form", "Interview,Garden walk", "Phone"),
        ),
        (
            "Need to have (read from your CV)", "Need to have (tested in a group exercise and a chat)",
            "Good to have (you tell us in your form)", ("CV", "Group exercise,Chat", "Application form"),
        ),
    ],
)  # fmt: skip
def test_the_headings_of_levels_say_how_each_is_found_out(
    form: str, first: str, second: str, third: str, methods: tuple[str, str, str]
) -> None:
    text = HEADED.replace("{first}", first).replace("{second}", second).replace("{third}", third)
    one, two, three = methods
    assert lines_in(form, text) == [
        f"e||Two full seasons in rep|{one}", f"e||Has toured abroad|{one}",
        f"e||Calls a show from the book|{two}", f"e||Keeps a crew cheerful|{two}",
        f"d||Rigs a flying piece|{three}",
    ]  # fmt: skip


def test_a_bracket_of_the_employers_own_words_that_nothing_reads_is_said() -> None:
    text = HEADED.replace("{first}", "Essential (from your CV)").replace("{second}", "Essential (from your CV)")
    draft = draft_in("docx", text.replace("{third}", "Desirable (we talk it over with a cup of tea)"))
    assert any("we talk it over with a cup of tea" in doubt for doubt in draft.doubts)


@pytest.mark.parametrize("form", FORMS)
def test_a_bracket_behind_a_criterion_says_it_too(form: str) -> None:
    text = """# Night Porter: person specification
## Essential
- Honest to the penny (we ask your referees)
- Awake in the small hours (we see this on a trial shift)
## Desirable
- Some French (we test this on a phone call)
"""
    assert [line.rpartition("|")[2] for line in lines_in(form, text)] == ["Referees", "Trial shift", "Phone call"]
