"""Methods said apart from the criteria: keys of a line each, marks that add, numbers, all above; what levels mean."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from tests.importing.pasting import read_text

_HEAD = "Lock Keeper\n\nPerson specification\n\n"
_A, _I, _T = "Application form", "Interview", "Test"


def _methods(draft: DraftSpecification) -> list[str]:
    return [",".join(one.measured_by) for one in draft.posts[0].criteria]


def _texts(draft: DraftSpecification) -> list[str]:
    return [one.text for one in draft.posts[0].criteria]


def _levels(draft: DraftSpecification) -> str:
    return "".join(one.level[0] for one in draft.posts[0].criteria)


def _coded(ends: tuple[str, str, str, str]) -> str:
    return (
        f"Essential\n- Working of lock gates{ends[0]}\n- Steering of a workboat{ends[1]}\n\n"
        f"Desirable\n- Splicing of ropes{ends[2]}\n- Welding{ends[3]}\n"
    )


@pytest.mark.parametrize(
    ("key", "ends"),
    [
        (
            "The letters show where we look for these:\nA - application form\nB - boat handling trial\nI - interview",
            (" (A)", " (A, B)", " (I)", " (B)"),
        ),
        (
            "Where you will be asked\nA = your application form\nB = boat handling trial on the day\nI = interview",
            (" [A]", " [A/B]", " [I]", " [B]"),
        ),
        ("(A) Application\n(B) Boat handling trial\n(I) Interview", (" – A", " – A B", " – I", " – B")),
        (
            "Evidence comes from: A application form, B boat handling trial, I interview.",
            (" [A]", " [A, B]", " [I]", " [B]"),
        ),
        ("A for application, B for boat handling trial and I for interview.", (" (A)", " (A B)", " (I)", " (B)")),
    ],
    ids=["hyphens", "equals and square brackets", "brackets and dashes", "a list behind a sentence", "a sentence"],
)
@pytest.mark.parametrize("last", [True, False])
def test_codes_at_the_ends_of_lines_are_read_by_a_key_of_a_line_each(
    key: str, ends: tuple[str, str, str, str], last: bool
) -> None:
    text = f"{_HEAD}{_coded(ends)}\n{key}\n" if last else f"{_HEAD}{key}\n\n{_coded(ends)}"
    draft = read_text(text, "page.txt")
    assert [one.split("(")[0] for one in _texts(draft)] == [
        "Working of lock gates", "Steering of a workboat", "Splicing of ropes", "Welding",
    ]  # fmt: skip
    trial = _methods(draft)[3]
    assert trial.lower().startswith("boat handling trial")
    assert _methods(draft) == [_A, f"{_A},{trial}", _I, trial]


def test_codes_that_nothing_explains_are_doubted_and_stay() -> None:
    draft = read_text(_HEAD + _coded((" (A)", " (A, B)", " (I)", " (B)")), "page.txt")
    assert _texts(draft)[1] == "Steering of a workboat (A, B)"
    assert any("code “B”" in said for said in (*draft.doubts, *draft.posts[0].doubts))


def test_abbreviations_at_the_ends_of_some_lines_are_no_codes() -> None:
    text = "Essential\n- Use of computers (IT)\n- Welding\n- Splicing of ropes\n- Knowledge of the tax office (HMRC)\n"
    draft = read_text(_HEAD + text, "page.txt")
    assert not [said for said in (*draft.doubts, *draft.posts[0].doubts) if "code “" in said]


def test_a_key_that_says_e_is_an_exercise_is_believed() -> None:
    text = _HEAD + "A = Application, E = Exercise, I = Interview\n\n" + _coded((" (A)", " (E)", " (A/E)", " (I)"))
    draft = read_text(text, "page.txt")
    assert _methods(draft) == [_A, "Exercise", f"{_A},Exercise", _I]
    assert _levels(draft) == "eedd"


@pytest.mark.parametrize(
    "note",
    [
        "Criteria marked # will be assessed from your application form. All criteria will be tested at interview.",
        "All of the criteria are tested at interview. Those marked # are assessed on the application form.",
        "All criteria are tested at interview.\n\nItems marked # are assessed by application form.",
        "Every criterion will be explored at interview. Criteria with a # are also assessed by application form.",
    ],
)
def test_a_mark_adds_to_what_is_said_of_all_criteria(note: str) -> None:
    draft = read_text(f"{_HEAD}{note}\n\n{_coded((' #', '', ' #', ''))}", "page.txt")
    assert [sorted(one.measured_by) for one in draft.posts[0].criteria] == [[_A, _I], [_I], [_A, _I], [_I]]


@pytest.mark.parametrize(
    "note",
    [
        "All criteria are tested at interview. Those marked # are assessed on the application form only.",
        "Criteria marked # are assessed by application form. All other criteria are tested at interview.",
        "All criteria are tested at interview unless shown otherwise. Those marked # are assessed by application form.",
    ],
)
def test_a_mark_that_says_only_or_others_adds_nothing(note: str) -> None:
    draft = read_text(f"{_HEAD}{note}\n\n{_coded((' #', '', ' #', ''))}", "page.txt")
    assert _methods(draft) == [_A, _I, _A, _I]


_NUMBERED = (
    "Essential\n1. Working of lock gates\n2. Steering of a workboat\n3. First aid\n\n"
    "Desirable\n4. Splicing of ropes\n5. Welding\n"
)


@pytest.mark.parametrize(
    "lines",
    [
        "How the criteria will be assessed\n\nApplication form: criteria 1, 2 and 4\n\nInterview: criteria 2, 3 and 5",
        "Application form – 1, 2, 4\n\nInterview – 2, 3, 5",
        "Application form = items 1 to 2 and 4\n\nInterview = items 2 to 3 and 5",
        "Criteria 1, 2 and 4: application form\n\nCriteria 2, 3 and 5: interview",
        "How will we assess you?\n\nBy application form: numbers 1, 2, 4\n\nAt interview: numbers 2, 3, 5",
    ],
)
@pytest.mark.parametrize("last", [True, False])
def test_lines_that_list_numbers_give_each_criterion_all_of_its_methods(lines: str, last: bool) -> None:
    text = f"{_HEAD}{_NUMBERED}\n{lines}\n" if last else f"{_HEAD}{lines}\n\n{_NUMBERED}"
    draft = read_text(text, "page.txt")
    assert _methods(draft) == [_A, f"{_A},{_I}", _I, _A, _I]


def test_dates_beside_the_name_of_a_stage_are_no_numbers_of_criteria() -> None:
    draft = read_text(f"{_HEAD}{_NUMBERED}\nInterviews: 4 and 5\n", "page.txt")
    assert _methods(draft) == [""] * 5


def test_a_line_of_numbers_that_no_criterion_has_is_doubted() -> None:
    draft = read_text(f"{_HEAD}{_NUMBERED}\nInterview: criteria 2 and 9\n", "page.txt")
    assert _methods(draft) == [""] * 5
    assert any("criteria 2 and 9” was not read" in said for said in draft.doubts)


_GROUPED = (
    "Essential\n\nWATERWAYS\n- Working of lock gates\n- Steering of a workboat\n\nPEOPLE\n- Patience with boaters\n\n"
    "Desirable\n\nWATERWAYS\n- Splicing of ropes\n\nPEOPLE\n- Conversational French\n\n"
)


@pytest.mark.parametrize(
    "sentence",
    [
        "All of the above are assessed by application form and interview.",
        "All of the above criteria will be tested through the application form and at interview.",
        "Each of the above requirements and preferences is assessed by application form and interview.",
        "All of the essential and desirable criteria above will be measured by application form and interview.",
    ],
)
def test_all_of_the_above_at_the_end_are_the_criteria_of_both_levels_and_every_group(sentence: str) -> None:
    draft = read_text(f"{_HEAD}{_GROUPED}{sentence}\n", "page.txt")
    assert _levels(draft) == "eeedd"
    assert _methods(draft) == [f"{_A},{_I}"] * 5


def test_all_of_the_above_leaves_what_a_group_says_of_itself() -> None:
    text = _GROUPED.replace("\nDesirable", "\nAll of the above are assessed at interview.\n\nDesirable")
    draft = read_text(f"{_HEAD}{text}All of the above are assessed by application form.\n", "page.txt")
    assert _methods(draft) == [_I, _I, _I, _A, _A]


@pytest.mark.parametrize(
    ("needed", "wanted"),
    [
        (
            "Essential Requirements: It is essential that the candidate can show the following. Others are not seen.",
            "Desirable Requirements: It is desirable that the candidate can show the following.",
        ),
        (
            "Essential: You must meet all of these criteria.",
            "Desirable: These may be used to choose between candidates.",
        ),
        (
            "Essential criteria – without these you will not be interviewed.",
            "Desirable criteria – these would help you.",
        ),
        ("Must haves: the things you need from the first day.", "Nice to haves: things that we can teach you."),
    ],
)
def test_what_a_level_means_is_the_label_of_the_list_below_it_and_no_criterion(needed: str, wanted: str) -> None:
    lists = _coded(("", "", "", "")).replace("Essential\n", f"{needed}\n").replace("Desirable\n", f"{wanted}\n")
    draft = read_text(_HEAD + lists, "page.txt")
    assert _texts(draft) == ["Working of lock gates", "Steering of a workboat", "Splicing of ropes", "Welding"]
    assert _levels(draft) == "eedd"


@pytest.mark.parametrize("last", [True, False])
@pytest.mark.parametrize(
    ("needed", "wanted"),
    [
        (
            "Essential: without these you could not do the job, and your application goes no further.",
            "Desirable: these would help you to do the job well.",
        ),
        ("Essential = criteria that you must meet.", "Desirable = criteria which help us to choose."),
        ("Essential means what a candidate must have.", "Desirable means what a candidate may have."),
    ],
)
def test_what_the_levels_mean_is_no_criterion_where_both_are_explained_together(
    needed: str, wanted: str, last: bool
) -> None:
    note = f"How the criteria are ranked\n\n{needed}\n\n{wanted}\n\n"
    lists = _coded(("", "", "", ""))
    draft = read_text(f"{_HEAD}{lists}\n{note}" if last else f"{_HEAD}{note}{lists}", "page.txt")
    assert _texts(draft) == ["Working of lock gates", "Steering of a workboat", "Splicing of ropes", "Welding"]
    assert _levels(draft) == "eedd"


@pytest.mark.parametrize(
    "line",
    [
        "Essential: a driving licence",
        "Essential: You must hold a driving licence",
        "Desirable: Experience of these locks",
        "Essential: able to explain these rules to boaters",
        "Essential: Meets the requirements of the Boat Safety Scheme",
    ],
)
def test_a_criterion_behind_its_level_stays_one(line: str) -> None:
    draft = read_text(f"{_HEAD}{line}\n\nDesirable: Welding\n\nEssential: First aid\n", "page.txt")
    assert len(_texts(draft)) == 3


@pytest.mark.parametrize(
    "label",
    [
        "The following will be an added advantage:",
        "These would be an additional advantage:",
        "Added advantages",
        "It will be a distinct advantage to have:",
    ],
)
def test_what_is_an_added_advantage_is_desirable(label: str) -> None:
    text = f"{_HEAD}Minimum requirements:\n- Lock gates\n- First aid\n\n{label}\n- Splicing of ropes\n- Welding\n"
    assert _levels(read_text(text, "page.txt")) == "eedd"


@pytest.mark.parametrize(
    ("said", "methods"),
    [
        (
            "These will be assessed from your CV and covering letter at sift, and again at interview.",
            "CV,Covering letter,Interview",
        ),
        ("These are assessed by a short written test and a motivation letter.", "Written test,Motivation letter"),
    ],
)
def test_a_stage_named_beside_the_documents_read_there_is_no_further_method(said: str, methods: str) -> None:
    text = _HEAD + "Essential\n- Working of lock gates\n- First aid\n\n" + said + "\n"
    assert _methods(read_text(text, "page.txt")) == [methods, methods]


@pytest.mark.parametrize(
    ("key", "code", "method"),
    [
        (
            "Tested: (AF) Application form (IV) Interview (DE) Driving evaluation",
            "AF, DE",
            "Driving evaluation",
        ),
        ("Governors go by these when they shortlist. L Letter; F Form; I Interview; T Task", "F T", "Task"),
    ],
)
def test_a_key_may_name_what_nobody_knows_and_stand_behind_a_sentence(key: str, code: str, method: str) -> None:
    other = "IV" if "(IV)" in key else "I"
    lines = (f"- Can reverse a trailer ({code})", f"- Keeps the log of the yard ({other})")
    draft = read_text("\n\n".join(["Person specification", key, "Essential", *lines]), "page.txt")
    found = draft.posts[0].criteria
    assert [one.measured_by for one in found] == [("Application form", method), ("Interview",)]


def test_what_is_done_with_criteria_is_no_method() -> None:
    text = (
        "Person specification\n\nDesirable\n\nThese will be assessed in your application only, and used if we receive "
        "many applications:\n\n- Knowledge of canals and rivers\n\n- Experience of a second language at work\n"
    )
    found = read_text(text, "page.txt").posts[0].criteria
    assert [one.measured_by for one in found] == [("Application form",)] * 2
