"""Running documents met in the wild after the others: bare codes, stars with exceptions, levels in long headings."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from shortlister.importing.criteria.methods.legends import mark_note, others_note

_Read = Callable[[Path], list[str]]


def test_a_short_line_in_capitals_of_words_that_ends_with_its_level_and_codes_is_no_heading(
    tmp_path: Path, criteria_of: _Read
) -> None:
    paper = docx.Document()
    paper.add_heading("Person specification", 1)
    for group, lines in (
        ("TRAINING", ["Trained in the care of aquariums\tE\tAF/C", "Level 2 Diploma in Diving\tD\tAF/C"]),
        ("PRACTICE", ["Keeping of cold-water fish\tE\tAF/I", "Quarantine of new animals\tD\tI"]),
    ):
        paper.add_paragraph().add_run(group).bold = True
        for line in lines:
            paper.add_paragraph(line)
    paper.add_paragraph("AF = Application form, C = Certificates, I = Interview")
    path = tmp_path / "specification.docx"
    paper.save(str(path))
    assert criteria_of(path) == [
        "e|TRAINING|Trained in the care of aquariums|Application form,Certificates",
        "d|TRAINING|Level 2 Diploma in Diving|Application form,Certificates",
        "e|PRACTICE|Keeping of cold-water fish|Application form,Interview",
        "d|PRACTICE|Quarantine of new animals|Interview",
    ]


@pytest.mark.parametrize(
    ("note", "star", "others"),
    [
        ("Everything below is essential except what is marked *, which is desirable.", "desirable", "essential"),
        ("All criteria are desirable, apart from those marked with an asterisk, which are essential.",
         "essential", "desirable"),
        ("The following are essential unless they are marked with an asterisk.", "desirable", "essential"),
        ("Criteria marked * are desirable.", "desirable", None),
    ],
)  # fmt: skip
def test_a_note_on_stars_that_makes_an_exception_says_both_levels(note: str, star: str, others: str | None) -> None:
    assert mark_note(note) == ("*", star)
    assert others_note(note) == others


def test_a_star_with_an_exception_gives_every_item_its_level(tmp_path: Path, criteria_of: _Read) -> None:
    path = tmp_path / "specification.md"
    path.write_text(
        "# Cooper\n\n## Person specification\n\n"
        "Everything below is essential except what is marked \\*, which is desirable.\n\n"
        "- Raising of casks\n- Charring*\n- Use of the croze\n",
        encoding="utf-8",
    )
    assert criteria_of(path) == ["e||Raising of casks|", "d||Charring|", "e||Use of the croze|"]


def test_a_long_heading_that_ends_with_its_level_in_brackets_holds_for_the_groups_below(
    tmp_path: Path, criteria_of: _Read
) -> None:
    path = tmp_path / "poster.html"
    path.write_text(
        "<h1>Cartographer</h1><h2>To be considered, show clearly in your letter how you meet what follows "
        "(essential qualifications)</h2><p><strong>EDUCATION:</strong><br>- A degree in geography</p>"
        "<p><strong>EXPERIENCE:</strong><br>- Drawing of nautical charts<br>- Surveying of harbours</p>"
        "<h2>Should you have any of these, tell us as well (other qualifications)</h2>"
        "<p><strong>ASSET EXPERIENCE:</strong><br>- Teaching of students</p>",
        encoding="utf-8",
    )
    assert criteria_of(path) == [
        "e|EDUCATION|A degree in geography|",
        "e|EXPERIENCE|Drawing of nautical charts|",
        "e|EXPERIENCE|Surveying of harbours|",
        "d|EXPERIENCE|Teaching of students|",
    ]


def test_what_one_may_also_have_is_desirable(tmp_path: Path, criteria_of: _Read) -> None:
    path = tmp_path / "brief.md"
    path.write_text(
        "# Fellow in Glaciology\n\n## What you will bring\n\nAs a fellow you will have:\n\n"
        "- A doctorate in geophysics\n- Experience of work on ice\n\nYou may also have:\n\n"
        "- Experience of flying drones\n",
        encoding="utf-8",
    )
    assert [line[0] + line.split("|")[2] for line in criteria_of(path)] == [
        "eA doctorate in geophysics",
        "eExperience of work on ice",
        "dExperience of flying drones",
    ]


def test_the_list_before_a_first_label_of_a_level_is_not_dropped_beside_the_lists_below_it(
    tmp_path: Path, criteria_of: _Read
) -> None:
    path = tmp_path / "brief.md"
    path.write_text(
        "# Fellow in Glaciology\n\n## The role\n\nYou will join a lively team.\n\nAs a fellow you will have:\n\n"
        "- A doctorate in geophysics\n- Nerves of steel\n\nIt would be nice to have:\n\n"
        "- Norwegian\n- A pilot's licence\n- Skis\n",
        encoding="utf-8",
    )
    assert [line[0] + line.split("|")[2] for line in criteria_of(path)] == [
        "eA doctorate in geophysics",
        "eNerves of steel",
        "dNorwegian",
        "dA pilot's licence",
        "dSkis",
    ]


def test_a_level_in_the_brackets_of_a_long_heading_holds_for_every_group_below_it(
    tmp_path: Path, criteria_of: _Read
) -> None:
    path = tmp_path / "poster.html"
    path.write_text(
        "<h1>Cartographer</h1><h2>What follows will be looked at when the list is drawn up (essential for the job)</h2>"
        "<p>Various conditions of travel</p><p><strong>KNOWLEDGE:</strong><br>- Knowledge of map projections</p>"
        "<p><strong>COMPETENCIES:</strong><br>- Thinking ahead<br>- Working with others</p>",
        encoding="utf-8",
    )
    assert criteria_of(path)[-3:] == [
        "e|KNOWLEDGE|Knowledge of map projections|",
        "e|COMPETENCIES|Thinking ahead|",
        "e|COMPETENCIES|Working with others|",
    ]


def test_what_the_package_holds_is_no_criterion(tmp_path: Path, criteria_of: _Read) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        "<h1>Falconer</h1><h2>Skills and experience</h2><p><b>Essential</b></p><ul><li>Flying of owls</li>"
        "<li>Care of perches</li></ul><h2>Our package</h2><ul><li>A cottage</li><li>Free firewood</li></ul>",
        encoding="utf-8",
    )
    assert [line.split("|")[2] for line in criteria_of(path)] == ["Flying of owls", "Care of perches"]


def test_headings_named_essential_criteria_below_the_heading_of_a_group_keep_the_group(
    tmp_path: Path, criteria_of: _Read
) -> None:
    path = tmp_path / "page.html"
    lists = "<h4>Essential criteria</h4><ul><li>{}</li></ul><h4>Desirable criteria</h4><ul><li>{}</li></ul>"
    path.write_text(
        "<h1>Farrier</h1><h2>Person specification</h2><h3>Education and training</h3>"
        + lists.format("Registered farrier", "Fellow of the company")
        + "<h3>Experience</h3>"
        + lists.format("Shoeing of heavy horses", "Racing yards"),
        encoding="utf-8",
    )
    assert criteria_of(path) == [
        "e|Education and training|Registered farrier|",
        "d|Education and training|Fellow of the company|",
        "e|Experience|Shoeing of heavy horses|",
        "d|Experience|Racing yards|",
    ]


def test_a_legend_that_begins_with_a_letter_in_brackets_is_no_criterion(tmp_path: Path, criteria_of: _Read) -> None:
    path = tmp_path / "specification.txt"
    path.write_text(
        "Person specification\n\n(E) = essential, (D) = desirable\n\n"
        "Skills\n- (E) Tying of flies\n- (D) Casting with two hands\n- (E) Reading of rivers\n",
        encoding="utf-8",
    )
    assert criteria_of(path) == [
        "e|Skills|Tying of flies|",
        "d|Skills|Casting with two hands|",
        "e|Skills|Reading of rivers|",
    ]


def test_a_note_on_what_stands_above_and_on_what_follows_gives_each_its_own_method(
    tmp_path: Path, criteria_of: _Read
) -> None:
    paper = docx.Document()
    paper.add_heading("Lighthouse keeper", 1)
    paper.add_heading("Essential criteria", 2)
    paper.add_paragraph("Applicants must have:")
    paper.add_paragraph("1. A boatman's licence.")
    paper.add_paragraph("2. Two years of experience in the care of lamps.")
    paper.add_paragraph(
        "The above will be assessed from the application form. "
        "In addition, the following will be assessed at interview:"
    )
    paper.add_paragraph("3. Ability to live alone for weeks.")
    path = tmp_path / "specification.docx"
    paper.save(str(path))
    assert [line.split("|", 2)[2] for line in criteria_of(path)] == [
        "A boatman's licence.|Application form",
        "Two years of experience in the care of lamps.|Application form",
        "Ability to live alone for weeks.|Interview",
    ]


def test_a_name_alone_between_rows_divided_by_tabs_is_the_group_of_the_rows_below(
    tmp_path: Path, criteria_of: _Read
) -> None:
    path = tmp_path / "pasted.txt"
    path.write_text(
        "Person specification\n\nRequirements\tEssential\tDesirable\tHow assessed\n"
        "Training\nBasket making course\tYes\t\tApplication form\nDyeing course\t\tYes\tApplication form\n"
        "Skills\nSplitting of willow\tYes\t\tTest, Interview\n",
        encoding="utf-8",
    )
    assert criteria_of(path) == [
        "e|Training|Basket making course|Application form",
        "d|Training|Dyeing course|Application form",
        "e|Skills|Splitting of willow|Test,Interview",
    ]
