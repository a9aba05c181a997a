"""Levels that a sentence, a number or a stage tells, and headings that end what the ones before them began."""

from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest

from tests.importing.pasting import read_text

_LAYOUTS: dict[str, tuple[str, str, Sequence[str]]] = {
    "numbers in a sentence at the beginning": (
        "page.txt",
        "Crew Manager\n\nPerson specification\n\nCriteria 1 to 3 are essential. Criteria 4 and 5 are desirable.\n\n"
        "Fire ground\n\n1. Competent firefighter for two years\n2. Incident command level 1\n\nStation\n\n"
        "3. Able to run a training night\n4. First aid instructor\n\nTown\n\n5. Known to local schools\n",
        [
            "e|Fire ground|Competent firefighter for two years|",
            "e|Fire ground|Incident command level 1|",
            "e|Station|Able to run a training night|",
            "d|Station|First aid instructor|",
            "d|Town|Known to local schools|",
        ],
    ),
    "numbers of a web page's list in a sentence at the end": (
        "page.html",
        "<h1>Lock Keeper</h1><h2>Person specification</h2><h3>Water</h3><ol><li>Can swim</li><li>Can handle a boat</li>"
        '</ol><h3>People</h3><ol start="3"><li>Friendly with boaters</li><li>Gives clear directions</li></ol>'
        "<p>Numbers 1, 3 and 4 are essential and number 2 is desirable.</p>",
        [
            "e|Water|Can swim|",
            "d|Water|Can handle a boat|",
            "e|People|Friendly with boaters|",
            "e|People|Gives clear directions|",
        ],
    ),
    "some numbers, and the others": (
        "page.md",
        "# Beekeeper\n\n## Person specification\n\nItems 1 and 3 are essential; the others are desirable.\n\n"
        "### Skills\n\n1. Able to find a queen\n2. Able to build frames\n\n### Knowledge\n\n3. Notifiable diseases\n"
        "4. Plants for forage\n",
        [
            "e|Skills|Able to find a queen|",
            "d|Skills|Able to build frames|",
            "e|Knowledge|Notifiable diseases|",
            "d|Knowledge|Plants for forage|",
        ],
    ),
    "the level before its numbers, joined by hyphens": (
        "page.txt",
        "Clerk\n\nPerson specification\n\nEssential criteria: 1-3. Desirable criteria: 4 and 5.\n\nSkills\n\n"
        "1. Neat hand\n2. Fast typist\n3. Calm manner\n\nKnowledge\n\n4. Old scripts\n5. Latin\n",
        [
            "e|Skills|Neat hand|",
            "e|Skills|Fast typist|",
            "e|Skills|Calm manner|",
            "d|Knowledge|Old scripts|",
            "d|Knowledge|Latin|",
        ],
    ),
    "letters in brackets": (
        "page.txt",
        "Clerk\n\nPerson specification\n\nPoints (a) and (b) are essential and (c) is desirable.\n\n(a) Neat hand\n"
        "(b) Fast typist\n(c) Latin\n",
        ["e||Neat hand|", "e||Fast typist|", "d||Latin|"],
    ),
    "a lead-in with the closing date": (
        "page.md",
        "# Assistant Planner\n\n## Qualifications\n\n**1. Education, Training, Experience, etc.**\n\n"
        "Each candidate must, on the closing date:\n\n(a) hold a degree in planning;\n\n"
        "(b) have two years of experience.\n\n**2. Driving licence**\n\n"
        "Each candidate must hold a full Class B licence.\n",
        [
            "e|Education, Training, Experience, etc.|hold a degree in planning|",
            "e|Education, Training, Experience, etc.|have two years of experience.|",
            "e|Driving licence|Each candidate must hold a full Class B licence.|",
        ],
    ),
    "indicators below competencies": (
        "page.txt",
        "Clerk\n\nPerson specification\n\nEssential\n\n- Latin\n\nCompetencies\n\nTeamwork\n\nIndicators:\n\n"
        "- Helps others without being asked\n\nService\n\nIndicators:\n\n- Answers promptly\n",
        ["e||Latin|", "u|Teamwork|Helps others without being asked|", "u|Service|Answers promptly|"],
    ),
    "letters of numbers in a table": (
        "page.html",
        "<h1>Rigger</h1><h2>Person specification</h2><p>Requirements numbered E are essential and those numbered D are "
        "desirable.</p><table><tr><th>No.</th><th>Requirement</th><th>How assessed</th></tr><tr><td>E1</td>"
        "<td>Head for heights</td><td>Practical test</td></tr><tr><td>E2</td><td>LOLER competence</td>"
        "<td>Certificates</td></tr><tr><td>D1</td><td>Forklift licence</td><td>Certificates</td></tr></table>",
        [
            "e||Head for heights|Practical test",
            "e||LOLER competence|Certificates",
            "d||Forklift licence|Certificates",
        ],
    ),
    "stages behind the level": (
        "page.txt",
        "Transport Planner\n\nPerson specification\n\nEssential criteria – application stage\n\n"
        "1. Degree in transport\n2. Experience of modelling junctions\n\nEssential criteria (tested at interview)\n\n"
        "3. Able to explain a forecast\n\nDesirable criteria: application stage\n\n4. Chartered status\n",
        [
            "e||Degree in transport|Application form",
            "e||Experience of modelling junctions|Application form",
            "e||Able to explain a forecast|Interview",
            "d||Chartered status|Application form",
        ],
    ),
    "stages behind the level, in headings": (
        "page.html",
        "<h1>Crime Scene Photographer</h1><h2>Person specification</h2><h3>Essential criteria: sift</h3><ul>"
        "<li>Diploma in photography</li></ul><h3>Essential criteria: final stages</h3><ul>"
        "<li>Able to work calmly at distressing scenes</li></ul><h3>Desirable criteria: sift</h3><ul>"
        "<li>Knowledge of drones</li></ul>",
        [
            "e||Diploma in photography|Sift",
            "e||Able to work calmly at distressing scenes|",
            "d||Knowledge of drones|Sift",
        ],
    ),
    "a level behind groups without any": (
        "page.txt",
        "Verger\n\nPerson specification\n\nKNOWLEDGE\n\n- Knows the Book of Common Prayer\n\nMANNER\n\n- Unhurried\n"
        "- Tactful with mourners\n\nDESIRABLE\n\n- Can ring a bell\n",
        [
            "u|KNOWLEDGE|Knows the Book of Common Prayer|",
            "u|MANNER|Unhurried|",
            "u|MANNER|Tactful with mourners|",
            "d||Can ring a bell|",
        ],
    ),
    "not essential": (
        "page.md",
        "# Data Steward\n\n## Person specification\n\n### Essential\n\n- writes plainly\n\n### Helpful\n\n"
        "The following are not essential, but would help you:\n\n- knows SQL\n",
        ["e||writes plainly|", "d|Helpful|knows SQL|"],
    ),
    "desirable but not essential": (
        "page.txt",
        "Groom\n\nPerson specification\n\nEssential\n\n- Used to horses\n\nDesirable (but not essential)\n\n"
        "- Can drive a horsebox\n",
        ["e||Used to horses|", "d||Can drive a horsebox|"],
    ),
    "a legend with a sentence on the ticks": (
        "page.html",
        "<h1>Usher</h1><h2>Person specification</h2><p>E – essential; D – desirable. A tick shows how each item is "
        "tested.</p><table><tr><th>Item</th><th>E/D</th><th>Form</th><th>Interview</th></tr><tr>"
        "<td>Courteous at all times</td><td>E</td><td></td><td>✓</td></tr><tr><td>First aid certificate</td><td>D</td>"
        "<td>✓</td><td></td></tr></table>",
        ["e||Courteous at all times|Interview", "d||First aid certificate|Application form"],
    ),
    "numbered headings in capitals": (
        "page.txt",
        "FIELD OFFICER\n\n1. BACKGROUND\n\nThe charity plants hedges.\n\n2. TASKS\n\n- Visit farms\n- Order plants\n\n"
        "3. PERSON SPECIFICATION\n\nEssential\n\n- Knows native trees\n\nDesirable\n\n- Speaks Welsh\n\n"
        "4. WAGES\n\nThe salary is 26,000 pounds.\n\n5. CLOSING\n\n- Forms by 3 May\n- Interviews on 12 May\n",
        ["e||Knows native trees|", "d||Speaks Welsh|"],
    ),
    "an Irish booklet in text": (
        "page.txt",
        "BALLYGLASS COUNTY COUNCIL\n\nCLERICAL OFFICER\n\nQUALIFICATIONS\n\n1. CHARACTER\n\n"
        "Candidates shall be of good character.\n\n2. HEALTH\n\nCandidates shall be in a state of health such as would "
        "indicate a reasonable prospect of regular service.\n\n3. EDUCATION, TRAINING, EXPERIENCE, ETC.\n\n"
        "Candidates shall, on the latest date for receipt of applications:\n\n"
        "(a) have obtained at least Grade D in five subjects;\n(b) have experience of office procedures; and\n"
        "(c) be able to use a computer.\n",
        [
            "e|CHARACTER|Candidates shall be of good character.|",
            "e|HEALTH|Candidates shall be in a state of health such as would indicate a reasonable prospect of "
            "regular service.|",
            "e|EDUCATION, TRAINING, EXPERIENCE, ETC.|have obtained at least Grade D in five subjects|",
            "e|EDUCATION, TRAINING, EXPERIENCE, ETC.|have experience of office procedures|",
            "e|EDUCATION, TRAINING, EXPERIENCE, ETC.|be able to use a computer.|",
        ],
    ),
    "an Australian position description": (
        "page.html",
        "<h1>Position Description</h1><table><tr><td>Position title</td><td>Library Technician</td></tr><tr>"
        "<td>Reports to</td><td>Branch Librarian</td></tr><tr><td>Status</td><td>Full time, ongoing</td></tr><tr>"
        "<td>Location</td><td>Central</td></tr></table><h2>Position purpose</h2><p>To help borrowers.</p>"
        "<h2>Key responsibilities</h2><ul><li>Issue and return loans</li></ul><h2>Key selection criteria</h2>"
        "<h3>Essential</h3><ol><li>Diploma in library services</li></ol><h3>Desirable</h3><ol start=2>"
        "<li>Auslan at a basic level</li></ol><h3>Our values</h3><p>Courage. Kindness. Thrift.</p>",
        ["e||Diploma in library services|", "d||Auslan at a basic level|"],
    ),
    "competencies of a name and a paragraph each": (
        "page.txt",
        "TOWN HALL PORTER\n\nPERSON SPECIFICATION\n\nESSENTIAL\n\n- Basic first aid certificate\n\nDESIRABLE\n\n"
        "- Personal licence holder\n\nSECTION B: CORE COMPETENCIES\n\nReliability\n\n"
        "The post holder arrives on time and stays until the building is locked.\n\nCourtesy\n\n"
        "The post holder treats every hirer alike, including those who complain at length.\n",
        [
            "e||Basic first aid certificate|",
            "d||Personal licence holder|",
            "u|Reliability|The post holder arrives on time and stays until the building is locked.|",
            "u|Courtesy|The post holder treats every hirer alike, including those who complain at length.|",
        ],
    ),
    "two posts with their duties between": (
        "page.html",
        "<h1>Job description: Head Gardener</h1><ul><li>Lead a team of three</li></ul>"
        "<h1>Person specification: Head Gardener</h1><h2>Essential</h2><ul><li>Level 3 in horticulture</li></ul>"
        "<h2>Desirable</h2><ul><li>Spraying certificates</li></ul><h1>Job description: Under Gardener</h1><ul>"
        "<li>Weed and mow</li></ul><h1>Person specification: Under Gardener</h1><h2>Essential</h2><ul>"
        "<li>Able to lift sacks</li></ul><h2>Desirable</h2><ul><li>Experience of allotments</li></ul>",
        [
            "e||Level 3 in horticulture|",
            "d||Spraying certificates|",
            "e||Able to lift sacks|",
            "d||Experience of allotments|",
        ],
    ),
}


def _read(text: str, name: str) -> list[str]:
    draft = read_text(text, name)
    return [f"{c.level[0]}|{c.group}|{c.text}|{','.join(c.measured_by)}" for p in draft.posts for c in p.criteria]


@pytest.mark.parametrize("layout", sorted(_LAYOUTS))
def test_levels_and_groups_are_those_that_the_document_tells(layout: str) -> None:
    name, text, expected = _LAYOUTS[layout]
    assert _read(text, name) == list(expected)


def test_a_sentence_about_numbers_that_no_criterion_has_is_in_doubt() -> None:
    text = (
        "Clerk\n\nPerson specification\n\nCriteria 1 to 9 are essential.\n\nSkills\n\n1. Neat hand\n2. Fast typist\n"
        "3. Calm manner\n"
    )
    draft = read_text(text, "page.txt")
    assert {one.level for one in draft.posts[0].criteria} == {"unspecified"}
    assert any("Criteria 1 to 9" in doubt for doubt in draft.doubts)


def test_paragraphs_that_lead_up_to_lists_are_no_competencies() -> None:
    text = (
        "# Person specification\n\n**Harbour School**\n\nThe following is a summary of what governors hope to find.\n\n"
        "**Threshold**\n\nNobody is seen who lacks any of the points in this part.\n\n- Teaching degree\n- Two years\n"
    )
    assert [one.rpartition("|")[0].rpartition("|")[2] for one in _read(text, "page.md")] == [
        "Teaching degree",
        "Two years",
    ]


def _word(lines: Sequence[tuple[str, str]], folder: Path) -> Path:
    """A Word file of lines, each as `h` heading, `b` in bold, `n` numbered, `l` listed or `p` plain."""
    paper = docx.Document()
    for look, text in lines:
        if look == "h":
            paper.add_heading(text, 1)
        elif look == "b":
            paper.add_paragraph().add_run(text).bold = True
        else:
            style = {"n": "List Number", "l": "List Bullet", "p": None}[look]
            paper.add_paragraph(text, style=style)
    path = folder / "specification.docx"
    paper.save(str(path))
    return path


def test_the_headings_of_a_word_file_divide_levels_and_stages(
    tmp_path: Path, criteria_of: Callable[[Path], list[str]]
) -> None:
    lines = [
        ("b", "Signal Engineer"), ("b", "Person specification"),
        ("p", "If there are many applications the panel may apply the desirable criteria."),
        ("b", "Essential criteria: first stage"), ("l", "Licence to work on the line"), ("l", "Colour vision"),
        ("b", "Essential criteria: interview"), ("l", "Explains a fault to a driver"),
        ("b", "Desirable criteria"), ("l", "Knowledge of interlockings"),
        ("b", "Employer details"), ("p", "Ferrow Railway"),
    ]  # fmt: skip
    assert criteria_of(_word(lines, tmp_path)) == [
        "e||Licence to work on the line|",
        "e||Colour vision|",
        "e||Explains a fault to a driver|Interview",
        "d||Knowledge of interlockings|",
    ]


def test_competencies_of_a_word_file_are_their_paragraphs(
    tmp_path: Path, criteria_of: Callable[[Path], list[str]]
) -> None:
    lines = [
        ("h", "Person specification: Payroll Officer"), ("b", "Essential"), ("l", "Experience of a monthly payroll"),
        ("b", "Desirable"), ("l", "Knowledge of pensions"), ("h", "Behavioural competencies"),
        ("b", "Attention to detail"), ("p", "Checks figures against the source and finds what others have missed."),
        ("b", "Customer care"), ("p", "Answers staff kindly when their pay is wrong, and puts it right."),
        ("h", "How to apply"), ("p", "Send the form to the personnel section by 4 May."),
    ]  # fmt: skip
    assert criteria_of(_word(lines, tmp_path)) == [
        "e||Experience of a monthly payroll|",
        "d||Knowledge of pensions|",
        "u|Attention to detail|Checks figures against the source and finds what others have missed.|",
        "u|Customer care|Answers staff kindly when their pay is wrong, and puts it right.|",
    ]
