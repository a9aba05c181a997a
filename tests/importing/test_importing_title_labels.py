"""The title of a post stands beside or below its label, in whatever words; tails and senders are no part of it."""

from pathlib import Path

import docx
import pytest

from shortlister.importing.criteria.words.post_names import names_a_post, names_an_organisation
from shortlister.importing.reading import read_specification
from tests.importing.pasting import read_text

LIST = "\n\nEssential\n- typing\n- filing\n- tact\n"
HEADS = (
    ("Ashby Borough Council\nPerson specification\nTitle of vacancy: Tree Officer", "Tree Officer"),
    ("Northvale University Hospitals NHS Foundation Trust\n\nPost Title: Phlebotomist   Band: 3", "Phlebotomist"),
    ("Job Title and Grade: Clerical Officer (Grade III)\nCampaign Reference: DW/7/24", "Clerical Officer"),
    ("Manyleb Person\n\nTeitl y Swydd: Rheolwr Prosiect\nGradd: 7", "Rheolwr Prosiect"),
    ("Swydd: Cydlynydd Cymunedol\nAdran: Tai", "Cydlynydd Cymunedol"),
    ("Job title / Teitl swydd: Library Assistant / Cynorthwyydd Llyfrgell",
     "Library Assistant / Cynorthwyydd Llyfrgell"),
    ("Department of Human Settlements\nCLASSIFICATION TITLE: Land Surveyor II\nSalary Group: 24", "Land Surveyor II"),
    ("Name of post\nReceptionist\n\nName of school\nSt Aidan's", "Receptionist"),
    ("Role Title:\nSenior Policy Adviser\n\nDirectorate: Strategy", "Senior Policy Adviser"),
    ("Vacancy | Porter | Ref 4471", "Porter"),
    ("The Hartley Museums Trust\n\nPosition: Education Officer – Ref: HMT/12", "Education Officer"),
    ("Subject: RE: FW: Person specification - Payroll Manager", "Payroll Manager"),
    ("Post designation: Cook-in-charge, Grade 3, Ref. CK/09", "Cook-in-charge"),
    ("Working title: Lab Manager (Chemistry)\nOfficial classification: Technical Specialist 4",
     "Lab Manager (Chemistry)"),
    ("Association of Community Gardeners\n\nWe wish to appoint: Growing Tutor", "Growing Tutor"),
    ("Appointment of Registrar\nPerson specification", "Registrar"),
    ("Job family: Administration\nPost name - Data Officer\nPost number: 00817", "Data Officer"),
    ("<table><tr><td>Job Title</td><td>Grade</td><td>Reference</td></tr>"
     "<tr><td>Caretaker</td><td>4</td><td>SC-12</td></tr></table><h2>Essential</h2><ul><li>Typing<li>Tact<li>Wit</ul>",
     "Caretaker"),
    ("<table><tr><td><p>Post applied for</p><p>Ward Clerk</p></td><td><p>Base</p><p>Mill Road</p></td></tr></table>"
     "<h2>Essential</h2><ul><li>Typing<li>Tact<li>Wit</ul>", "Ward Clerk"),
    ("<table><tr><td>Employer:</td><td>City of Westford Human Resources</td></tr>"
     "<tr><td>Title of Post:</td><td>Bereavement Services Officer – Scale 5 – Ref BS/1</td></tr></table>"
     "<h2>Essential</h2><ul><li>Typing<li>Tact<li>Wit</ul>", "Bereavement Services Officer"),
    ("<table><tr><th>Role</th><td>Volunteer Coordinator | Hours: 21 | Reference: VC/2</td></tr></table>"
     "<h2>Essential</h2><ul><li>Typing<li>Tact<li>Wit</ul>", "Volunteer Coordinator"),
    ("<dl><dt>Position title</dt><dd>Archives Conservator</dd><dt>Location</dt><dd>Leith</dd></dl>"
     "<h2>Essential</h2><ul><li>Typing<li>Tact<li>Wit</ul>", "Archives Conservator"),
    ("<h1>Institute of Chartered Librarians</h1><p><b>Job role</b> &ndash; Events Organiser</p>"
     "<h2>Essential</h2><ul><li>Typing<li>Tact<li>Wit</ul>", "Events Organiser"),
    ("<h1>Independent Advocate</h1><h2>Essential</h2><ul><li>Typing<li>Tact<li>Wit</ul>", "Independent Advocate"),
    ("<table><tr><td rowspan=2>Post</td><td rowspan=2>Cook</td></tr><tr></tr></table>"
     "<h2>Essential</h2><ul><li>Typing<li>Tact<li>Wit</ul>", "Cook"),
    ("Staff Nurse – Band 5 – Ref: 319-AC-22\nWard 7", "Staff Nurse"),
)  # fmt: skip


@pytest.mark.parametrize(("head", "title"), HEADS)
def test_the_title_is_what_its_label_says(head: str, title: str) -> None:
    text = head if head.startswith("<") else head + LIST
    assert [post.title for post in read_text(text, "pasted").posts] == [title]


def test_a_grade_behind_the_titles_stays_where_nothing_else_tells_two_posts_apart() -> None:
    text = "".join(f"<h1>Technician, Grade {grade}</h1><h2>Person specification</h2><h3>Essential</h3><ul><li>Typing "
                   f"at level {grade}<li>Tact<li>Wit</ul>" for grade in (5, 6))  # fmt: skip
    assert [post.title for post in read_text(text, "pasted").posts] == ["Technician, Grade 5", "Technician, Grade 6"]


def test_the_label_in_a_header_beats_the_name_of_the_organisation_in_the_text(tmp_path: Path) -> None:
    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = "Teitl y Swydd / Job title: Gofalwr / Caretaker"
    for text in ("Association of Ashby Farmers", "Essential", "Typing", "Filing", "Tact"):
        word.add_paragraph(text, style="List Bullet" if text in ("Typing", "Filing", "Tact") else None)
    word.save(str(tmp_path / "post.docx"))
    (post,) = read_specification(tmp_path / "post.docx").posts
    assert post.title == "Gofalwr / Caretaker"


@pytest.mark.parametrize(
    "name",
    [
        "Department of Health and Human Services", "Association of Chief Police Officers", "Royal College of Nurses",
        "Guide and Scout Trust", "Association of Growers (Wales)", "General Teaching Council for Teachers",
    ],
)  # fmt: skip
def test_the_name_of_an_organisation_alone_is_no_title(name: str) -> None:
    assert names_an_organisation(name)
    (post,) = read_text(f"{name}\n\nPerson specification{LIST}", "pasted").posts
    assert post.title == ""


@pytest.mark.parametrize(
    "name",
    ["Clerk to the Council", "Head of School", "Chair of the Board of Trustees", "Faculty of Law Administrator",
     "Director, Office of Students", "Librarian (City Library)"],
)  # fmt: skip
def test_who_works_in_an_organisation_is_a_title(name: str) -> None:
    assert names_a_post(name)
    assert not names_an_organisation(name)
    (post,) = read_text(f"{name}\n\nPerson specification{LIST}", "pasted").posts
    assert post.title == name


@pytest.mark.parametrize("label", ["Post number", "Job reference", "Name of school", "Name", "Grade", "Class size"])
def test_a_label_of_something_else_tells_no_title(label: str) -> None:
    (post,) = read_text(f"{label}: Ashby Gardens{LIST}", "pasted").posts
    assert "“Ashby Gardens” was taken for the title of the post; check it." not in post.doubts
    assert post.title != "Ashby Gardens"


def test_a_line_of_a_persons_own_history_is_no_title_of_a_post() -> None:
    text = (
        "<h1>Curriculum vitae</h1><p>Ann Lee</p><p>ann@example.test</p><p>Archivist, Ashby Record Office, 2015 - 2021"
        "</p><p>Assistant Archivist, Bury, 2011 - 2015</p><h2>Skills</h2><ul><li>Managing a team of archivists"
        "<li>Writing grant applications<li>Cataloguing with CALM</ul><h2>Employment history</h2><h2>References</h2>"
    )
    read = read_text(text, "pasted")
    assert [post.title for post in read.posts] == [""]
