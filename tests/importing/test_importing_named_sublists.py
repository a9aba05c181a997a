"""Lists inside lists that only name things are of the criterion above them; criteria inside lists stay their own."""

import pytest

from tests.importing.pasting import read_text
from tests.importing.table_making import draft_of


def _texts(text: str, name: str) -> list[str]:
    data = draft_of(text.encode(), name) if name == "html" else read_text(text, f"page.{name}")
    return [criterion.text for post in data.posts for criterion in post.criteria]


@pytest.mark.parametrize(
    "end", ["including:", "This should include:", "such as the following tools:", "for example", "including these -"]
)
def test_things_named_in_a_list_below_a_criterion_go_with_it(end: str) -> None:
    items = f"<li>Used to running a busy forge, {end}<ul><li>Anvils</li><li>Gas hearths</li></ul></li><li>Can weld</li>"
    page = f"<h1>Smith</h1><h2>Person specification</h2><h3>Essential</h3><ul>{items}<li>Shoes horses</li></ul>"
    found = _texts(page, "html")
    assert [found[0][-20:], *found[1:]] == [" Anvils; Gas hearths", "Can weld", "Shoes horses"]


def test_things_named_below_a_criterion_go_with_it_in_markdown() -> None:
    text = (
        "# Smith\n\n## Person specification\n\n### Essential\n\n- Knows the tools of the trade, including:\n"
        "    - tongs\n    - swages\n- Can weld\n- Shoes horses\n"
    )
    assert _texts(text, "md")[0] == "Knows the tools of the trade, including: tongs; swages"


def test_criteria_in_a_list_below_an_item_stay_their_own() -> None:
    inner = "<li>Ability to weld in all weathers</li><li>Experience of shoeing horses</li>"
    page = (
        f"<h1>Smith</h1><h2>Person specification</h2><h3>Essential</h3><ul><li>Skills of a smith, including:<ul>{inner}"
        "</ul></li><li>Knowledge of iron</li></ul>"
    )
    assert "Ability to weld in all weathers" in _texts(page, "html")
