"""Which of several lines names the post, and what of it is its name: no employer, place, grade or department."""

import pytest

from tests.importing.pasting import read_text

LIST = "\n\nEssential\n- serving the public\n- plain English\n- keeping records\n\nDesirable\n- first aid\n- Welsh\n"
TAGS = "<h2>Essential</h2><ul><li>Serving the public<li>Plain English</ul><h2>Desirable</h2><ul><li>Welsh<li>Tact</ul>"
CHOSEN = (
    ("HARRIS WEBB ARCHITECTS\n\nStudio Secretary\n\nPerson specification", "Studio Secretary"),
    ("Bower and Finch Funeral Directors\nFuneral Arranger\nPerson specification", "Funeral Arranger"),
    ("NHS Tyrian\nPerson specification\nPost/Grade: Ward Housekeeper, Band 2\nSite: Elm", "Ward Housekeeper"),
    ("Employer: Marlow Weavers\nJob: Loom Tuner\nPerson specification", "Loom Tuner"),
    ("Organisation: The Quilters\nJob title: Guide", "Guide"),
    ("<h1>Ferry Purser</h1><h2>The job</h2><ul><li>Sell tickets at the pier<li>Coil ropes</ul>" + TAGS, "Ferry Purser"),
    ("<p>Ames Ltd</p><table><tr><td>Person spec: Tool Setter (Days)<td>Issue 3</table><p>39 hours</p>" + TAGS,
     "Tool Setter (Days)"),
    ("<p>Cyngor Aberwen Cymraeg</p><h1>Pool Attendant</h1>" + TAGS, "Pool Attendant"),
    ("<h1>SENCo (MPS + TLR)</h1>" + TAGS, "SENCo"),
)  # fmt: skip
BARE = (
    ("Baker at The Copper Kettle", "Baker"),
    ("Lark & Daughter: Pastry Cook", "Pastry Cook"),
    ("Ranger – Hope Vale, Derbyshire", "Ranger"),
    ("Night Porter, Hotel Splendide, Harbour Road, Otterly YO21 1AA", "Night Porter"),
    ("Shop Manager – Otterly\n\nYou will run our Otterly shop with volunteers.", "Shop Manager"),
    ("Shop Manager, Otterly\nLocation: Otterly", "Shop Manager"),
    ("Kerb Layer – Grade 7 – Streets, Parks and Waste", "Kerb Layer"),
    ("Research Fellow, Faculty of Physics", "Research Fellow"),
    ("Warden (permanent, full time)", "Warden"),
    ("Shop Manager, Mill Street: person specification (two pages)", "Shop Manager, Mill Street"),
)
WHOLE = (
    "Social Worker – Fostering",
    "Teacher, Mathematics",
    "Clerk to the Governors",
    "Machinist (Nights)",
    "Head of Finance and Estates",
)


def _title(head: str) -> str:
    (post,) = read_text(head if head.startswith("<") else head + LIST, "pasted").posts
    return post.title


@pytest.mark.parametrize(("head", "title"), CHOSEN)
def test_of_several_lines_the_one_that_names_who_works_is_the_title(head: str, title: str) -> None:
    assert _title(head) == title


@pytest.mark.parametrize(("head", "title"), BARE)
def test_a_place_an_employer_a_grade_or_a_department_is_no_part_of_a_title(head: str, title: str) -> None:
    assert _title(head) == title


@pytest.mark.parametrize("title", WHOLE)
def test_what_says_which_kind_of_work_it_is_stays_in_a_title(title: str) -> None:
    assert _title(title) == title


def test_grades_stay_where_only_they_tell_two_posts_apart() -> None:
    heads = ["# Cook – Otterly, Devon", "# Cook – Ambleford, Kent"]
    text = "\n\n".join(f"{head}\n\n## Person specification\n{LIST.replace('records', head)}" for head in heads)
    assert len({post.title for post in read_text(text, "pasted.md").posts}) == 2


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Our farm lies in the Dales.\n\nThe Shepherd will watch ewes.\n\nThe Shepherd lives in.", "Shepherd"),
        ("<h1>Au pair</h1><p>As our au pair you will look after two boys.</p>" + TAGS, "Au pair"),
    ],
)
def test_a_post_of_whom_only_the_text_speaks_is_the_title_and_doubted(text: str, title: str) -> None:
    (post,) = read_text(text if text.startswith("<") else text + LIST, "pasted").posts
    assert post.title == title
    assert f"“{title}” was taken for the title of the post; check it." in post.doubts


def test_a_ward_for_strokes_says_nothing_of_how_lines_end() -> None:
    lines = (
        "Work on the stroke unit, completing each assessment.\n\nJob title: Therapist – Stroke\n\nBase: Elm Ward\n\n"
        "Essential\n- Degree in therapy – Application\n- Tact – Interview\n- Calm – Interview\n- Wit – Games\n"
    )
    assert _title(lines.replace("\n\nEssential", "\n\nPerson specification\n\nEssential")) == "Therapist – Stroke"
