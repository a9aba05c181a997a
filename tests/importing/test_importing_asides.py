"""What stands among criteria and is none: questions of method, explanations, notes on the procedure, the employer."""

from collections.abc import Sequence

import pytest

from shortlister.importing.criteria.methods.procedure import speaks_of_procedure
from tests.importing.pasting import read_text

_ASKED: dict[str, tuple[str, str, Sequence[str]]] = {
    "a bold question with a list after the lists of both levels": (
        "page.html",
        "<h1>Paramedic Trainee</h1><h2>Person specification</h2><h3>Driving</h3><h4>Essential</h4><ul>"
        "<li>Full manual licence</li><li>Category C1 entitlement</li></ul><h4>Desirable</h4><ul>"
        "<li>Emergency driving course</li></ul><p><b>How is this assessed?</b></p><ul><li>Application form</li>"
        "<li>Driving assessment</li></ul><h3>Fitness</h3><h4>Essential</h4><ul><li>Able to carry a loaded chair</li>"
        "</ul><p><b>How is this assessed?</b></p><ul><li>Fitness test</li></ul>",
        [
            "e|Driving|Full manual licence|Application form,Driving assessment",
            "e|Driving|Category C1 entitlement|Application form,Driving assessment",
            "d|Driving|Emergency driving course|Application form,Driving assessment",
            "e|Fitness|Able to carry a loaded chair|Fitness test",
        ],
    ),
    "a plain question in text, levels over groups": (
        "page.txt",
        "Optometrist, Band 6\n\nPerson specification\n\nEssential criteria\n\nTraining\n\n* Degree in optometry\n"
        "* Registered with the General Optical Council\n\nAt what stage is this checked?\n\n* Shortlisting\n"
        "* Documentary evidence\n\nManner with patients\n\n* Explains findings in plain words\n\n"
        "At what stage is this checked?\n\n* Interview\n* Role play\n\nDesirable criteria\n\nTraining\n\n"
        "* Higher certificate in glaucoma\n\nAt what stage is this checked?\n\n* Shortlisting\n",
        [
            "e|Training|Degree in optometry|Shortlisting,Documentary evidence",
            "e|Training|Registered with the General Optical Council|Shortlisting,Documentary evidence",
            "e|Manner with patients|Explains findings in plain words|Interview,Role play",
            "d|Training|Higher certificate in glaucoma|Shortlisting",
        ],
    ),
    "a question without a mark, lead-ins that say must": (
        "page.md",
        "# Foundation Pharmacist\n\n## Entry criteria\n\n### Registration\n\nApplicants must:\n\n"
        "- be registered with the GPhC by August\n- be free of conditions on practice\n\n**When evaluated**\n\n"
        "- Application form\n- Pre-employment checks\n\n### English\n\nApplicants must:\n\n"
        "- speak and write English well enough to counsel patients\n\n**When evaluated**\n\n- Application form\n"
        "- Interview\n",
        [
            "e|Registration|be registered with the GPhC by August|Application form,Pre-employment checks",
            "e|Registration|be free of conditions on practice|Application form,Pre-employment checks",
            "e|English|speak and write English well enough to counsel patients|Application form,Interview",
        ],
    ),
    "one question behind all groups": (
        "page.html",
        "<h1>Weaver</h1><h2>Person specification</h2><h3>Skills</h3><ul><li>Can dress a loom</li>"
        "<li>Can read a draft</li></ul><h3>Knowledge</h3><ul><li>Knows natural dyes</li></ul>"
        "<h3>How will these be assessed?</h3><ul><li>Application form</li><li>Practical exercise</li></ul>"
        "<h2>Salary</h2><p>21,000 pounds</p>",
        [
            "u|Skills|Can dress a loom|Application form,Practical exercise",
            "u|Skills|Can read a draft|Application form,Practical exercise",
            "u|Knowledge|Knows natural dyes|Application form,Practical exercise",
        ],
    ),
    "the question stands before its list": (
        "page.html",
        "<h1>Weaver</h1><h2>Person specification</h2><h3>Skills</h3><p><b>How we assess these:</b></p><ul>"
        "<li>Practical exercise</li></ul><p><b>Essential</b></p><ul><li>Can dress a loom</li></ul><h3>Knowledge</h3>"
        "<p><b>How we assess these:</b></p><ul><li>Interview</li></ul><p><b>Essential</b></p><ul>"
        "<li>Knows natural dyes</li></ul>",
        ["e|Skills|Can dress a loom|Practical exercise", "e|Knowledge|Knows natural dyes|Interview"],
    ),
    "headings explained by bullets, tested by a sentence": (
        "page.md",
        "# Trustee\n\n## Who we are looking for\n\n### Essential\n\n**Willingness to speak one's mind**\n\n"
        "*What this means*\n\n- You say so when you disagree.\n- You accept a decision once it is taken.\n\n"
        "*How we will test this*\n\nIn your covering letter, and at interview.\n\n"
        "**Understanding of rural transport**\n\n*What this means*\n\n- You know how buses are paid for.\n\n"
        "*How we will test this*\n\nBy a short presentation.\n\n### Desirable\n\n- A background in law\n",
        [
            "e||Willingness to speak one's mind|Covering letter,Interview",
            "e||Understanding of rural transport|Presentation",
            "d||A background in law|",
        ],
    ),
    "numbered headings explained by a paragraph": (
        "page.html",
        "<h1>Chair of the Audit Committee</h1><h2>Person specification</h2><h3>Essential criteria</h3>"
        "<h4>1. Ability to question accounts closely</h4><p>What we mean by this:</p><ul><li>Asks about provisions</li>"
        "</ul><p>How assessed:</p><p>Application and interview</p><h4>2. Independence of mind</h4>"
        "<p>What we mean by this:</p><p>Is ready to stand alone, and knows when not to.</p><p>How assessed:</p>"
        "<p>Interview</p>",
        [
            "e||Ability to question accounts closely|Application form,Interview",
            "e||Independence of mind|Interview",
        ],
    ),
    "plain lines explained in text": (
        "page.txt",
        "Governor of the college\n\nPerson specification\n\nEssential criteria\n\nCommitment to further education\n\n"
        "What does this look like?\n\nYou have given time to adults who learn.\nYou speak well of technical routes.\n\n"
        "Sound judgement about money\n\nWhat does this look like?\n\nYou can tell a deficit from a debt.\n\n"
        "Desirable criteria\n\nExperience of estates\n\nWhat does this look like?\n\nYou have repaired a building.\n",
        [
            "e||Commitment to further education|",
            "e||Sound judgement about money|",
            "d||Experience of estates|",
        ],
    ),
}


def _read(text: str, name: str) -> list[str]:
    draft = read_text(text, name)
    return [f"{c.level[0]}|{c.group}|{c.text}|{','.join(c.measured_by)}" for p in draft.posts for c in p.criteria]


@pytest.mark.parametrize("layout", sorted(_ASKED))
def test_what_asks_and_what_explains_is_no_criterion(layout: str) -> None:
    name, text, expected = _ASKED[layout]
    assert _read(text, name) == list(expected)


@pytest.mark.parametrize(
    "sentence",
    [
        "You should show clearly on your form how, and to what extent, you meet each of the criteria.",
        "Where there are many applicants the Panel may apply the desirable criteria in Section 3.",
        "Proof of qualifications will be required if you are offered the post.",
        "The Council reserves the right to shortlist only those who meet the desirable criteria.",
        "Shortlisting will be based on the information in your form.",
        "The criteria in this section will be considered first.",
        "You must meet all of the essential criteria to be invited to interview.",
        "Original certificates must be brought to interview.",
        "Your application should show how you meet these requirements.",
        "Should a large number of applications be received, the threshold may be raised.",
    ],
)
def test_a_sentence_about_the_procedure_is_no_criterion(sentence: str) -> None:
    text = f"Guide\n\nPerson specification\n\nEssential criteria\n\n- {sentence}\n- Clear voice\n- Patient\n"
    assert _read(text, "page.txt") == ["e||Clear voice|", "e||Patient|"]


@pytest.mark.parametrize(
    "sentence",
    [
        "You should be able to meet deadlines without being chased.",
        "Candidates must have experience of assessing applications for grants.",
        "Able to complete application forms for funding bodies",
        "Assessment skills are essential in this role",
        "When interviewing candidates, is fair and keeps notes.",
        "You must satisfy the requirements of the Teaching Council of Ireland.",
        "You will interview tenants and assess applications for housing.",
        "The ability to explain criteria for grants to applicants",
        "Applicants must be registered with the Health and Care Professions Council.",
        "Evidence of continuing professional development is required",
        "Please note: a driving licence is essential",
    ],
)
def test_a_criterion_with_words_of_the_procedure_stays(sentence: str) -> None:
    assert not speaks_of_procedure(sentence)


def test_notes_for_candidates_are_left_out_up_to_the_next_heading() -> None:
    text = (
        "Sports Officer\n\nPerson Specification\n\nNotes for candidates\n\n1. Two pages at most.\n"
        "2. Photographs are not wanted.\n\nEssential criteria\n\n- Level 2 coaching award\n\nDesirable criteria\n\n"
        "- Knowledge of grant schemes\n"
    )
    assert _read(text, "page.txt") == ["e||Level 2 coaching award|", "d||Knowledge of grant schemes|"]


def test_a_sentence_left_out_that_names_a_method_is_in_doubt() -> None:
    text = (
        "Guide\n\nPerson specification\n\nEssential criteria\n\n- Clear voice\n"
        "- If you are shortlisted we will test your criteria at interview on a day you choose.\n- Patient\n"
    )
    draft = read_text(text, "page.txt")
    assert [one.text for one in draft.posts[0].criteria] == ["Clear voice", "Patient"]
    assert any("If you are shortlisted" in doubt for doubt in draft.doubts)


_TAILS = [
    "Date posted\n3 March 2025\nEmployer name\nHarrowfield Trust\nAddress\nMill Lane\n",
    "Employer details\nEmployer name\nHarrowfield Trust\nEmployer's website\nharrowfield\n",
    "Certificate of Sponsorship\nPeople who need one may apply.\nSupporting documents\n- Job pack (PDF)\n",
    "Apply for this job\nShare this job\nBack to results\n",
]


@pytest.mark.parametrize("tail", _TAILS)
def test_what_a_job_board_puts_below_is_no_criterion(tail: str) -> None:
    text = (
        "Ward Clerk\nPerson Specification\nQualifications\nEssential\n- GCSE English\nDesirable\n- ECDL\n"
        f"Experience\nEssential\n- Reception work\nDesirable\n- Work in a hospital\n\n{tail}"
    )
    assert _read(text, "page.txt") == [
        "e|Qualifications|GCSE English|",
        "d|Qualifications|ECDL|",
        "e|Experience|Reception work|",
        "d|Experience|Work in a hospital|",
    ]
