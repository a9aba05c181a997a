"""Lists whose lines begin with a sign that is no usual bullet, in whatever form, and signs that mean something."""

import pytest

from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL
from tests.importing.pasting import read_text

_PORTER = """Night porter

About the job
{0} Open the doors
{0} Carry bags for guests who arrive late and need
help with the lift

What you will need
{0} A calm way with people who are tired
{0} Experience of a hotel or of another place that is
open all night
{0} A first aid certificate (desirable)
{0} Communication skills
"""
_BAKER = """Person specification: Baker
{key}

◎ Two years in a bakery
◎ Food hygiene level 2
◇ Cake decorating
◇ A driving licence
"""
_KENNELS = """<h1>Kennel assistant</h1><p>🧰 What you'll do</p><p>🐕 Walk the dogs<br>🧽 Clean the runs</p>
<p>📋 Requirements</p><p>🎓 GCSE in English<br>🚗 A driving licence<br>💬 Good with owners</p>
<p>✨ Nice to have</p><p>🏥 Time in a vet's practice<br>🩹 First aid for animals</p>"""


@pytest.mark.parametrize("sign", ["⎈", "»", "Ø", "🔹", "~"])
def test_lines_that_begin_with_one_odd_sign_are_items(sign: str) -> None:
    post = read_text(_PORTER.format(sign), "porter.txt").posts[0]
    assert [(one.text, one.level) for one in post.criteria] == [
        ("A calm way with people who are tired", ESSENTIAL),
        ("Experience of a hotel or of another place that is open all night", ESSENTIAL),
        ("A first aid certificate", DESIRABLE),
        ("Communication skills", ESSENTIAL),
    ]


def test_each_item_with_a_picture_of_its_own_and_headings_with_one_too() -> None:
    post = read_text(_KENNELS, "kennels.html").posts[0]
    assert [(one.text, one.level) for one in post.criteria] == [
        ("GCSE in English", ESSENTIAL),
        ("A driving licence", ESSENTIAL),
        ("Good with owners", ESSENTIAL),
        ("Time in a vet's practice", DESIRABLE),
        ("First aid for animals", DESIRABLE),
    ]


@pytest.mark.parametrize("key", ["◎ is essential, ◇ is desirable", "◎ = essential; ◇ = desirable"])
def test_signs_that_are_explained_keep_what_they_say(key: str) -> None:
    post = read_text(_BAKER.format(key=f"Key: {key}"), "baker.txt").posts[0]
    assert [one.level for one in post.criteria] == [ESSENTIAL, ESSENTIAL, DESIRABLE, DESIRABLE]


def test_odd_bullets_in_the_cells_of_a_table() -> None:
    rows = "<tr><td>❃ Makaton<br>❃ Patience</td><td>❃ A driving licence</td></tr>"
    table = f"<h1>Person specification</h1><table><tr><th>Essential</th><th>Desirable</th></tr>{rows}</table>"
    post = read_text(table, "nursery.html").posts[0]
    assert [one.text for one in post.criteria] == ["Makaton", "Patience", "A driving licence"]
