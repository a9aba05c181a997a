"""`References beginning E are essential for the role`: said of the numbers of criteria, and no criterion itself."""

import pytest

from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL
from tests.importing.pasting import read_text

_HEADS = "<tr><th>Ref</th><th>Requirement</th><th>Form</th><th>Interview</th></tr>"
_TABLES = f"""<table>{_HEADS}<tr><td>E1</td><td>Degree in ecology</td><td>X</td><td></td></tr>
<tr><td>E2</td><td>Tact</td><td>X</td><td>X</td></tr></table>
<table>{_HEADS}<tr><td>D1</td><td>Degree in law</td><td>X</td><td></td></tr>
<tr><td>E3</td><td>Early rising</td><td>X</td><td></td></tr></table>"""


@pytest.mark.parametrize(
    "said",
    [
        "References beginning E are essential for the role. References beginning D are desirable.",
        "Numbers that start with “E” are essential; those starting with “D” are desirable.",
        "Criteria whose code begins with E are ones we need. Criteria whose code begins with D would be nice to have.",
    ],
)
def test_the_letters_of_references_are_explained_in_sentences(said: str) -> None:
    draft = read_text(f"<h1>Person specification: Warden</h1><p>{said}</p>{_TABLES}", "warden.html")
    assert [(one.text, one.level) for one in draft.posts[0].criteria] == [
        ("Degree in ecology", ESSENTIAL),
        ("Tact", ESSENTIAL),
        ("Degree in law", DESIRABLE),
        ("Early rising", ESSENTIAL),
    ]
    assert draft.doubts == ()
