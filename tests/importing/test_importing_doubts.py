"""Doubts, verdicts and keys: what the draft says beside the criteria."""

import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

from shortlister.domain.places import Place, place_words
from shortlister.domain.plans.drafts import DraftSpecification, Verdict
from shortlister.domain.plans.drafts_json import as_json
from shortlister.importing.criteria.draft import draft_from
from shortlister.importing.reading import read_specification
from tests.importing.pasting import read_text


def _doubts(draft: DraftSpecification) -> dict[str, tuple[str, ...]]:
    return {criterion.text: criterion.doubts for post in draft.posts for criterion in post.criteria}


def test_a_desirable_hidden_in_an_essential_is_doubted() -> None:
    draft = read_text("Person specification\n\nEssential\n\n- A degree, preferably in law\n- Tact\n", "pasted")
    doubts = _doubts(draft)
    assert doubts["A degree, preferably in law"] == ("Part of this essential criterion is only desirable.",)
    assert doubts["Tact"] == ()


def test_no_level_and_the_same_twice_are_doubted() -> None:
    draft = read_text("Person specification\n\nSkills\n\n- Tact\n\nQualities\n\n- Tact\n- Wit\n", "pasted")
    no_level = "The document does not say whether this is essential or desirable."
    twice = "This stands in the document more than once."
    assert _doubts(draft) == {"Tact": (no_level, twice), "Wit": (no_level,)}
    assert draft.posts[0].doubts == (
        "The document does not say the title of the post.",
        "The document does not say how the criteria are measured.",
        "The document does not say which criteria are essential and which desirable.",
    )


def test_no_method_beside_others_that_have_one_is_doubted() -> None:
    text = "Person specification\n\nCriteria\tE/D\tMeasured by\nTact\tE\tTest\nWit\tD\t\n"
    doubts = _doubts(read_text(text, "pasted"))
    assert doubts["Wit"] == ("The document does not say how this is measured.",)
    assert doubts["Tact"] == ()


def test_the_documents_own_key_wins_over_the_usual_codes() -> None:
    text = "Person specification\n\nI = In-tray exercise, A = Audition\n\nCriteria\tE/D\tMeasured by\nTact\tE\tA/I\n"
    (post,) = read_text(text, "pasted").posts
    assert post.criteria[0].measured_by == ("Audition", "In-tray exercise")
    assert post.method_key == {"I": "In-tray exercise", "A": "Audition"}


def test_a_code_that_nothing_explains_is_doubted() -> None:
    text = "Person specification\n\nCriteria\tE/D\tMeasured by\nTact\tE\tA/I\nWit\tE\tZ\n"
    (post,) = read_text(text, "pasted").posts
    assert "Line 5: the code “Z” is not explained in the document." in post.doubts
    assert post.criteria[1].measured_by == ()


def test_a_careers_profile_is_no_specification_but_offers_a_draft() -> None:
    text = (
        "Gardener\n\nWork Environment\n\nGardeners work out of doors.\n\nSkills and interests\n\n"
        "You must have:\n\n- strong hands\n- patience\n- an eye for colour\n\n"
        "Entry Requirements\n\nA driving licence is essential. Apprenticeships may be available.\n\n"
        "Future Prospects\n\nThere are good career prospects.\n"
    )
    draft = read_text(text, "pasted")
    assert draft.verdict is Verdict.NOT_A_SPECIFICATION
    assert "career" in draft.why
    assert [criterion.text for criterion in draft.posts[0].criteria][:3] == [
        "strong hands",
        "patience",
        "an eye for colour",
    ]


def test_several_posts_are_said_to_be_several() -> None:
    part = "Job title: {}\n\nPerson specification\n\nEssential\n\n- Tact\n- {}\n\n"
    draft = read_text(part.format("Clerk", "Wit") + part.format("Chief Clerk", "Nerve"), "pasted")
    assert [post.title for post in draft.posts] == ["Clerk", "Chief Clerk"]
    assert draft.doubts == ("The document holds 2 posts; choose one.",)


def test_the_json_counts_references_by_level() -> None:
    text = "Person specification\n\nCriteria\tE/D\nTact\tE\nWit\tD\nNerve\tE\nCalm\t\n"
    posts = as_json(read_text(text, "pasted"))["posts"]
    assert isinstance(posts, list)
    assert [criterion["reference"] for criterion in posts[0]["criteria"]] == ["E1", "D1", "E2", "U1"]
    assert posts[0]["criteria"][0]["source"] == {"line": 4, "cell": "row 2 column 1"}


def test_pasted_html_is_read_as_a_page() -> None:
    draft = read_text("<html><body><h2>Essential</h2><ul><li>Tact</li></ul></body></html>", "pasted")
    assert [criterion.text for criterion in draft.posts[0].criteria] == ["Tact"]
    assert draft.document.format == "html"


def test_the_worker_starts_with_little() -> None:
    heavy = (
        "PySide6",
        "sqlmodel",
        "sqlalchemy",
        "openpyxl",
        "numpy",
        "typer",
        "pypdfium2",
        "shortlister.importing.criteria.walking.walk",
    )
    program = f"import sys, shortlister.importing.worker; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_essential_that_only_an_interview_measures_is_doubted() -> None:
    rows = "Tact\tE\tInterview\nWit\tE\tApplication form, Interview\nCalm\tD\tInterview\nZeal\tE\tSecond interview\n"
    doubts = _doubts(read_text(f"Person specification\n\nCriteria\tE/D\tMeasured by\n{rows}", "pasted"))
    only = ("This is essential, but only an interview measures it, so shortlisting cannot.",)
    assert [doubts[text] for text in ("Tact", "Wit", "Calm", "Zeal")] == [only, (), (), only]


def test_two_criteria_joined_in_one_are_doubted_and_a_pair_of_words_is_not() -> None:
    texts = (
        "Experience of running a budget and knowledge of the law of charities",
        "A degree in law as well as experience of court work",
        "Knowledge and understanding of the law of charities",
        "Excellent written and spoken communication skills",
    )
    draft = read_text("Person specification\n\nEssential\n\n" + "".join(f"- {text}\n" for text in texts), "pasted")
    double = ("This asks for more than one thing; consider dividing it.",)
    assert [_doubts(draft)[text] for text in texts] == [double, double, (), ()]


def test_text_that_reads_like_a_criterion_and_is_left_out_is_doubted_with_its_place() -> None:
    text = (
        "About the team\n\n- Ability to speak Welsh is valued by all of us\n\n"
        "Person specification\n\nEssential\n\n- Tact\n- Wit\n- Knowledge of three languages of the region\n"
    )
    draft = read_text(text, "pasted")
    assert [criterion.text for criterion in draft.posts[0].criteria][:2] == ["Tact", "Wit"]
    assert draft.doubts == (
        "Line 3: “Ability to speak Welsh is valued by all of us” reads like a criterion, but was left out.",
    )


def test_letters_that_are_not_shown_are_counted_below_a_tenth_of_the_file() -> None:
    document = replace(
        read_text("Person specification\n\nEssential\n\n- Tact\n", "pasted").document,
        characters_in_file=2000,
        characters_shown=1970,
    )
    assert draft_from(document).doubts == ("30 of the file's 2000 letters and digits are not shown.",)
    assert draft_from(replace(document, characters_shown=1990)).doubts == ()


def test_a_place_is_said_in_the_words_that_its_format_has() -> None:
    said = {
        Place(page=4, cell="table 2 row 3 column 1"): "Page 4, table 2, row 3, column 1",
        Place(cell="table 1 row 3 column 2"): "Table 1, row 3, column 2",
        Place(line=7, cell="B7"): "Cell B7",
        Place(page=2, line=9): "Page 2, line 9",
        Place(page=2): "Page 2",
        Place(line=9, cell="row 2 column 1"): "Line 9",
        Place(cell="row 2 column 1"): "Row 2, column 1",
        Place(block=4): "Paragraph 5",
        Place(): "",
    }
    assert {place: place_words(place) for place in said} == said


def test_letters_in_a_drawing_of_a_word_file_are_counted_as_not_shown(tmp_path: Path) -> None:
    path = tmp_path / "drawn.docx"
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    lines = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in ("Essential", "Good typing", "Tact"))
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", f'<w:document xmlns:w="{word}"><w:body>{lines}</w:body></w:document>')
        text = "Experience of running a website"
        package.writestr("word/diagrams/data1.xml", f'<d xmlns:a="{drawing}"><a:t>{text}</a:t></d>')
    draft = read_specification(path)
    assert draft.doubts == (
        "Drawings (SmartArt or charts): 27 letters and digits stand in them and are not shown. "
        "Look at the document itself.",
        "27 of the file's 50 letters and digits are not shown.",
    )


def test_numbers_before_items_links_and_lines_on_every_page_are_not_lost_letters() -> None:
    numbered = "| Criterion | Level |\n|---|---|\n" + "".join(f"| {n}. Skill number {n} | E |\n" for n in range(1, 40))
    linked = "# Essential\n\n- Tact ([what we mean](https://example.test/a/very/long/address/of/a/page))\n- Wit\n"
    running = "".join(f"Ardle Borough Council header\n\nSection {n}\n\n- Skill {n} of typing\n\f" for n in range(5))
    for name, text in (("a.md", numbered), ("b.md", linked), ("c.txt", running)):
        document = read_text(text, name).document
        assert document.characters_in_file - document.characters_shown < 5, name
