"""Pages into which people typed lists as into a text: bullets in one paragraph, in a heading, in a cell, in `<pre>`."""

import pytest

from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL
from tests.importing.pasting import read_text

_BODY = """<div><b>Essential</b>
 - A driving licence
 - Experience of leading walks for
   people of all ages

 <b>Desirable</b>
 - Welsh
</div>"""
_HEADING = """<h4>Essential
· A driving licence
· Experience of leading walks for people of all ages

Desirable
· Welsh</h4>"""
_CELLS = """<table><tr><td>Essential</td><td>
- A driving licence
- Experience of leading walks for
  people of all ages
</td></tr><tr><td>Desirable</td><td>Welsh</td></tr></table>"""
_TEXT = """<pre>
Essential
* A driving licence
* Experience of leading walks for
  people of all ages

Desirable
* Welsh
</pre>"""
_PICTURES = """<h4>Essential
⎈ A driving licence
⎈ Experience of leading walks for people of all ages

Desirable
⎈ Welsh</h4>"""


@pytest.mark.parametrize("list_", [_BODY, _HEADING, _CELLS, _TEXT, _PICTURES])
def test_a_list_typed_into_a_page_is_a_list(list_: str) -> None:
    draft = read_text(f"<html><body><h2>Person specification: Ranger</h2>{list_}</body></html>", "ranger.html")
    assert [(one.text, one.level) for one in draft.posts[0].criteria] == [
        ("A driving licence", ESSENTIAL),
        ("Experience of leading walks for people of all ages", ESSENTIAL),
        ("Welsh", DESIRABLE),
    ]


def test_dots_between_words_of_one_paragraph_are_no_bullets() -> None:
    page = "<h2>Cook</h2><p>Full time · 37 hours ·\n London</p>"
    page += "<h3>Essential</h3><ul><li>Patience</li><li>Care</li></ul>"
    assert [one.text for one in read_text(page, "cook.html").posts[0].criteria] == ["Patience", "Care"]
