"""Footnotes of a page to which raised Roman numerals refer, and notes under headings that call for attention."""

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.criteria.words.vocabulary import ESSENTIAL
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from tests.importing.pasting import read_text

_PAGE = """<html><body><h1>Person specification</h1>
<div><h3>Important: Accuracy</h3><p>Care has been taken with the information on this page, which was right when
it was written.</p></div>
<h2>Essential criteria</h2>
<h3>Training</h3>
<ul><li>A diploma in nursing<sup>i</sup></li></ul>
<p><strong>When is this evaluated?</strong></p><ul><li>Application form</li></ul>
<h3>Eligibility</h3>
<ul><li>Hold a current registration<sup>ii</sup> with the council</li><li>Have led a shift</li></ul>
<p><strong>When is this evaluated?</strong></p>
<ul><li>Application form</li><li>Interview / selection centre<sup>iii</sup></li></ul>
<p><small>ii The register opened in 2009. Any nurse must be on it.</small></p>
</body></html>"""
_CODES = """<html><body><h1>Person specification</h1><h2>Essential</h2>
<ul><li>A diploma in nursing<sup>i</sup></li><li>Has led a shift<sup>ii</sup></li></ul>
<p>i Application form</p><p>ii Interview</p></body></html>"""


def _read(page: str = _PAGE) -> DraftSpecification:
    return read_text(page, "nurse.html")


def test_raised_numerals_are_no_part_of_criteria_nor_of_methods() -> None:
    told = [(one.text, one.level, one.group, one.measured_by) for one in _read().posts[0].criteria]
    both = ("Application form", "Interview", "Selection centre")
    assert told == [
        ("A diploma in nursing", ESSENTIAL, "Training", ("Application form",)),
        ("Hold a current registration with the council", ESSENTIAL, "Eligibility", both),
        ("Have led a shift", ESSENTIAL, "Eligibility", both),
    ]


def test_the_note_is_told_beside_what_refers_to_it() -> None:
    draft = _read()
    said = [str(one) for one in (*draft.doubts, *(doubt for one in draft.posts[0].criteria for doubt in one.doubts))]
    assert any("Footnote 2" in one and "The register opened in 2009" in one for one in said)


def test_numerals_that_stand_for_methods_are_left() -> None:
    texts = [block.text for block in parse(_CODES.encode(), "html", "nurse.html", DEFAULT).blocks]
    assert texts[-2:] == ["i Application form", "ii Interview"]
