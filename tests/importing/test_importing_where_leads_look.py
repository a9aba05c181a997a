"""Lead-ins that say where the list below them is looked for, and those of a level beside them."""

import pytest

from tests.importing.lines_making import FORMS, lines_in
from tests.importing.pasting import read_text

PAGE = """# Theatre Administrator
## Person specification
{shown}
- Two years in an office
- Excellent written English
**At interview we will look for:**
- A friendly manner
- Ability to think on your feet
**It would be an advantage if you also have:**
- Experience of working with volunteers
"""


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("shown", "method"),
    [
        ("Your application should demonstrate that you have the following:", "Application form"),
        ("Your covering letter must show:", "Covering letter"),
        ("In your CV you should demonstrate:", "CV"),
        ("We will use the written test to find out whether you have:", "Written test"),
    ],
)
def test_lead_ins_say_where_the_list_below_is_shown(form: str, shown: str, method: str) -> None:
    lines = lines_in(form, PAGE.replace("**", "").format(shown=shown))
    assert [line.partition("|")[2] for line in lines] == [
        f"|Two years in an office|{method}",
        f"|Excellent written English|{method}",
        "|A friendly manner|Interview",
        "|Ability to think on your feet|Interview",
        "|Experience of working with volunteers|",
    ]
    assert lines[-1].startswith("d|")


@pytest.mark.parametrize("lead", ["Your experience must show:", "The successful candidate must demonstrate:"])
def test_lead_ins_about_the_person_say_no_method(lead: str) -> None:
    lines = lines_in("html", PAGE.replace("**", "").format(shown=lead))
    assert [line.split("|")[3] for line in lines[:2]] == ["", ""]


def test_markdown_lead_ins_without_an_empty_line_belong_to_no_item() -> None:
    page = PAGE.format(shown="Essential:")
    criteria = [one for post in read_text(page, "page.md").posts for one in post.criteria]
    assert [(one.level, one.text, one.measured_by) for one in criteria] == [
        ("essential", "Two years in an office", ()),
        ("essential", "Excellent written English", ()),
        ("unspecified", "A friendly manner", ("Interview",)),
        ("unspecified", "Ability to think on your feet", ("Interview",)),
        ("desirable", "Experience of working with volunteers", ()),
    ]


def test_wrapped_items_of_markdown_stay_whole() -> None:
    items = "- Able to use the\nBox Office system\n- Some Welsh and\nEnglish\n"
    page = f"# Clerk\n## Person specification\nEssential:\n{items}"
    assert [one.text for one in read_text(page, "page.md").posts[0].criteria] == [
        "Able to use the Box Office system",
        "Some Welsh and English",
    ]
