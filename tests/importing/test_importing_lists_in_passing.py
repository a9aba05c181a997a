"""What an advert lists before a specification, notes on desirable criteria, and levels that say what they are not."""

import pytest

from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL
from tests.importing.pasting import read_text

_ADVERT = """<html><body><h3>Advert</h3><p>Required from September.</p><p>The successful candidates will:</p>
<ul><li>have the ability to work in a friendly team.</li><li>be reflective and committed to their own practice.</li>
</ul><p>We welcome visits.</p>{spec}</body></html>"""
_SPEC = """<p><b>PERSON SPECIFICATION</b></p><table><tr><th>Attributes</th><th>Essential</th><th>Desirable</th></tr>
<tr><td>Experience</td><td>Teaching in a school<br>Planning lessons</td><td>Teaching music</td></tr>
<tr><td>Knowledge</td><td>Knowledge of the curriculum</td><td>Knowledge of choirs</td></tr></table>"""


def test_an_adverts_list_is_left_to_the_specification_behind_it_and_said() -> None:
    draft = read_text(_ADVERT.format(spec=_SPEC), "teacher.html")
    assert [one.text for one in draft.posts[0].criteria] == [
        "Teaching in a school",
        "Planning lessons",
        "Teaching music",
        "Knowledge of the curriculum",
        "Knowledge of choirs",
    ]
    assert any("friendly team" in str(one) for one in draft.doubts)


def test_an_adverts_list_is_all_there_is_without_a_specification() -> None:
    criteria = read_text(_ADVERT.format(spec=""), "teacher.html").posts[0].criteria
    assert len(criteria) == 2


@pytest.mark.parametrize("label", ["Desirable (not essential) skills", "Skills (desirable, not essential)"])
def test_a_level_may_say_that_it_is_not_the_other(label: str) -> None:
    draft = read_text(f"# Person specification\n\n## Essential\n\n- Typing\n\n## {label}\n\n- French\n", "clerk.md")
    assert [(one.text, one.level) for one in draft.posts[0].criteria] == [("Typing", ESSENTIAL), ("French", DESIRABLE)]


def test_a_note_that_goes_on_to_the_form_is_no_criterion() -> None:
    note = (
        "Some or all of the desirable criteria may be applied by the panel in order to reduce the field. "
        "You should make it clear on your application form how and to what extent you"
    )
    asked = "# Person specification\n\n## Essential\n\n- Typing\n- Filing\n- Shorthand\n\n"
    text = f"{asked}## Desirable criteria\n\n{note}\n"
    assert [one.text for one in read_text(text, "clerk.md").posts[0].criteria] == ["Typing", "Filing", "Shorthand"]
