"""Sentences that give a section its level and method, misspelt levels, twofold codes, where the next post begins."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.words.pointed_levels import pointed_level
from tests.importing.pasting import read_text


def _lines(draft: DraftSpecification) -> list[str]:
    found = [one for post in draft.posts for one in post.criteria]
    return [f"{one.level[0]}|{one.group}|{one.text}|{','.join(one.measured_by)}" for one in found]


def _read(text: str) -> list[str]:
    return _lines(read_text(text, "pasted"))


def _table(rows: str) -> str:
    drawn = ["".join(f"<td>{cell}</td>" for cell in row.strip().split("|")) for row in rows.strip().splitlines()]
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in drawn) + "</table>"


_OPENS = "<h1>Lock Keeper</h1><h2>Personnel specification</h2>"
_FIRST = _table("Factor|Criteria\nExperience|Two seasons on a canal\nTraining|Water safety course")
_SECOND = _table("Factor|Criteria\nKnowledge|How paddle gear works")
_THIRD = _table("Factor|Criteria\nExperience|Work with volunteers")
_WANTED = [
    "e|Experience|Two seasons on a canal|Application form",
    "e|Training|Water safety course|Application form",
    "e|Knowledge|How paddle gear works|Interview",
    "d|Experience|Work with volunteers|Application form",
]


@pytest.mark.parametrize("mark", ["<p><b>{}</b></p>", "<p>{}</p>", "<h3>{}</h3>"])
@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        ("SECTION {}: ", "The following are {} criteria which will be measured {}."),
        ("Section {} – ", "The criteria below are {} and will be tested {}."),
        ("Part {}. ", "The following {} criteria will be assessed {}."),
        ("{}. ", "Listed below are the {} criteria, to be measured {}."),
        ("", "This table sets out the {} criteria, which are measured {}."),
        ("", "The {} criteria are set out in the table below and will be assessed {}."),
        ("", "The following are our {} requirements. They will be judged {}."),
    ],
)
def test_a_sentence_over_a_table_gives_its_level_and_its_method(mark: str, number: str, sentence: str) -> None:
    told = [("ESSENTIAL", "on the application form"), ("ESSENTIAL", "at interview"), ("DESIRABLE", "on the form")]
    said = [number.format(at) + sentence.format(*one) for at, one in enumerate(told, 1)]
    tables = zip(said, (_FIRST, _SECOND, _THIRD), strict=True)

    assert _read(_OPENS + "".join(mark.format(one) + table for one, table in tables)) == _WANTED


def test_what_such_a_sentence_says_of_few_applicants_leaves_its_level() -> None:
    said = "The following are DESIRABLE criteria, measured on the form, only used where it is necessary to cut numbers."

    assert _read(f"{_OPENS}<p>{said}</p>{_THIRD}") == _WANTED[-1:]


def test_a_sentence_across_a_table_gives_the_level_and_method_of_all_groups_below_it() -> None:
    rows = (
        "The following are ESSENTIAL criteria which will be measured at interview.|\nFactor|Criteria\n"
        "Knowledge|How paddle gear works\nSkills|Patience with hire boats"
    )
    assert _read(_OPENS + _table(rows)) == [
        "e|Knowledge|How paddle gear works|Interview",
        "e|Skills|Patience with hire boats|Interview",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The following are essential criteria: a licence, a boat and patience.",
        "The following criteria are essential: 1, 4 and 7.",
        "The criteria below are essential, those in the second table desirable.",
        "These are the essential criteria and will be assessed at interview.",
        "The following competencies are not essential but will be looked for.",
        "Some of the following criteria are essential.",
    ],
)
def test_a_sentence_that_lists_its_own_or_speaks_of_both_levels_is_no_label(text: str) -> None:
    assert pointed_level(text) is None


@pytest.mark.parametrize(
    ("essential", "desirable"),
    [("ESSENTIAL", "DESIREABLE"), ("Essental", "Desirible"), ("Essentail", "Desirabel"), ("Esential", "Desireables")],
)
def test_the_name_of_a_level_may_be_misspelt(essential: str, desirable: str) -> None:
    head = f"Factors|{essential}|{desirable}|Means of assessment"
    table = _table(f"{head}\nTraining|Water safety course|First aid|Interview")
    assert _read(_OPENS + table) == ["e|Training|Water safety course|Interview", "d|Training|First aid|Interview"]

    lists = (
        f"Lock Keeper\n\nPerson specification\n\n{essential} criteria\n\n- Swims well\n\n{desirable}:\n\n- First aid\n"
    )
    assert _read(lists) == ["e||Swims well|", "d||First aid|"]


def test_a_sentence_keeps_the_words_that_it_has() -> None:
    text = (
        "Lock Keeper\n\nPerson specification\n\nEssential\n\n- Knows why a desireable mooring is a safe one for all\n"
    )

    assert _read(text) == ["e||Knows why a desireable mooring is a safe one for all|"]


@pytest.mark.parametrize(
    "key",
    [
        "Key: E – Essential, D – Desirable. A – Application form, D – Documents, I – Interview.",
        "E = Essential; D = Desirable; A = Application form; D = Documents; I = Interview",
        "E Essential, D Desirable. Assessed by A Application form, D Documents, I Interview",
        "Level: E (essential), D (desirable). How: A (application form), D (documents), I (interview)",
    ],
)
def test_a_letter_may_be_a_level_and_a_method(key: str) -> None:
    rows = "Requirement|E/D|How assessed\nBoat licence|D|D\nWater safety course|E|A, D\nPatience|E|I"

    assert _read(f"{_OPENS}<p>{key}</p>{_table(rows)}") == [
        "d||Boat licence|Documents",
        "e||Water safety course|Application form,Documents",
        "e||Patience|Interview",
    ]


def test_such_a_letter_is_the_level_before_the_bracket_of_methods() -> None:
    text = (
        "Lock Keeper\n\nPerson specification\n\nKey\nE Essential\nD Desirable\nA Application form\nI Interview\n"
        "D Documents\n\n1. Water safety course (E) (A, D)\n2. Boat licence (D) (D)\n3. Patience (D) (I)\n"
    )
    assert _read(text) == [
        "e||Water safety course|Application form,Documents",
        "d||Boat licence|Documents",
        "d||Patience|Interview",
    ]


def test_a_key_has_its_codes_before_names_in_brackets() -> None:
    assert key_pairs("A (application form), R (references), V (vetting)") == {
        "A": "Application form", "R": "References", "V": "Vetting",
    }  # fmt: skip
    assert key_pairs("NVQ (level three), HGV (class two)") == {}


@pytest.mark.parametrize("lead", ["", "Key: ", "Assess by: ", "How each point is judged: ", "Assessed by : "])
def test_a_key_of_small_letters_has_its_first_code_behind_any_lead(lead: str) -> None:
    assert key_pairs(f"{lead}a = Application form, r = References, p = Practical exercise") == {
        "A": "Application form", "R": "References", "P": "Practical exercise",
    }  # fmt: skip
    assert key_pairs("Bring: a pen, a = b") == {}


@pytest.mark.parametrize("name", ["Sift", "Shortlisting", "Screening", "Paper sift"])
def test_a_column_of_ticks_keeps_the_name_of_its_stage(name: str) -> None:
    rows = f"Criteria|Essential / Desirable|{name}|Interview\nPatience|Essential|Y|Y\nFirst aid|Desirable|Y|"

    assert _read(_OPENS + _table(rows)) == [f"e||Patience|{name},Interview", f"d||First aid|{name}"]


@pytest.mark.parametrize("purpose", ["Purpose: to lead a team of nine.", "You will lead nine keepers along the canal."])
def test_the_title_of_the_next_specification_ends_the_post_before(purpose: str) -> None:
    table = _table("Area|Criteria|E or D|Evidence\nExperience|{}|E|A + I").format
    paper = (
        "<h1>Two jobs on the canal</h1><p>A = application, I = interview</p><p><b>Lock Keeper</b></p><p>You will keep "
        f"locks.</p><p><b>Person specification: Lock Keeper</b></p>{table('Two seasons on a canal')}"
        f"<p><b>Head Keeper</b></p><p>{purpose}</p><p><b>Person specification: Head Keeper</b></p>{table('Rotas')}"
    )
    draft = read_text(paper, "pasted")

    assert [post.title for post in draft.posts] == ["Lock Keeper", "Head Keeper"]
    assert _lines(draft) == [
        "e|Experience|Two seasons on a canal|Application form,Interview",
        "e|Experience|Rotas|Application form,Interview",
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Knowledge, assessed at interview",
        "Knowledge: tested at interview",
        "Knowledge – we will test this at interview",
    ],
)
def test_a_plain_heading_says_how_its_group_is_measured(heading: str) -> None:
    text = (
        "Lock Keeper\n\nPerson specification\n\nExperience – assessed by application form\n\n- Two seasons on a canal "
        f"(essential)\n- Work with volunteers (desirable)\n\n{heading}\n\n- How paddle gear works (essential)\n"
    )
    assert _read(text) == [
        "e|Experience|Two seasons on a canal|Application form",
        "d|Experience|Work with volunteers|Application form",
        "e|Knowledge|How paddle gear works|Interview",
    ]


def test_how_a_specification_is_assessed_is_no_title() -> None:
    told = "Person specification – assessed by form"
    text = f"<h1>Lock Keeper</h1><h2>{told}</h2><h3>Essential</h3><ul><li>Patience</li></ul>"

    assert [post.title for post in read_text(text, "pasted").posts] == ["Lock Keeper"]
