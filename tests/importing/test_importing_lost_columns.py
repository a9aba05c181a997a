"""`Essential Desirable` over bare criteria: the columns were lost, and with them which level each has."""

import pytest

from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, UNSPECIFIED
from tests.importing.pasting import read_text

_PLAIN = """Person specification: Van driver

{form}
Essential Desirable
A clean driving licence
Two years of driving a van

{talk}
Essential Desirable
A friendly way with customers
Able to lift parcels of 20 kg

Job outline

To bring parcels to the doors of the county
"""
_PAGE = """<h1>Person specification: Van driver</h1><h3>{form}</h3><p>Essential Desirable</p>
<ul><li>A clean driving licence</li><li>Two years of driving a van</li></ul>
<h3>{talk}</h3><p>Desirable Essential</p>
<ul><li>A friendly way with customers</li><li>Able to lift parcels of 20 kg</li></ul>"""


@pytest.mark.parametrize(
    ("text", "form", "talk"),
    [
        (_PLAIN, "What's assessed from your job application  Criteria", "What's assessed at interview Criteria"),
        (_PLAIN, "Tested on the application form", "Tested at interview"),
        (_PAGE, "What we look for in your application", "What we look for at interview"),
    ],
)
def test_heads_without_columns_say_no_level_but_the_stage_above_them_is_read(text: str, form: str, talk: str) -> None:
    post = read_text(text.format(form=form, talk=talk), "driver.html" if "<" in text else "driver.txt").posts[0]
    assert [(one.text, one.level, one.measured_by) for one in post.criteria] == [
        ("A clean driving licence", UNSPECIFIED, ("Application form",)),
        ("Two years of driving a van", UNSPECIFIED, ("Application form",)),
        ("A friendly way with customers", UNSPECIFIED, ("Interview",)),
        ("Able to lift parcels of 20 kg", UNSPECIFIED, ("Interview",)),
    ]
    assert any("does not say which criteria are essential" in doubt for doubt in post.doubts)


def test_heads_over_lines_that_say_their_levels_themselves_are_no_criterion() -> None:
    text = "Person spec: Cook\n\nEssential Desirable\nFood hygiene essential\nTact essential\nWelsh desirable\n"
    criteria = read_text(text, "cook.txt").posts[0].criteria
    assert [(one.text, one.level) for one in criteria] == [
        ("Food hygiene", ESSENTIAL), ("Tact", ESSENTIAL), ("Welsh", DESIRABLE),
    ]  # fmt: skip
