"""Brackets and codes at the ends of criteria beside columns that say how each is measured; keys below each post."""

from shortlister.importing.criteria.words.vocabulary import ESSENTIAL
from tests.importing.pasting import read_text

_TABLE = """<h1>Person specification: Warden</h1>
<p>AF = Application form, CK = Police check, IV = Interview, WT = Written test</p>
<table><tr><th>Criteria</th><th>Level</th><th>How</th></tr>
<tr><td>Cleared for work with children (enhanced DBS)</td><td>E</td><td>CK</td></tr>
<tr><td>Clear English (written test)</td><td>E</td><td>IV</td></tr>
<tr><td>Knows the river (interview)</td><td>E</td><td>AF, IV</td></tr>
<tr><td>Tact (interview)</td><td>E</td><td></td></tr></table>"""
_POST = """<h1>Person specification: {post}</h1>
<table><tr><th>Criteria</th><th>Level</th><th>Stage</th></tr>
<tr><td>Degree in {degree}</td><td>Essential</td><td>DOC</td></tr>
<tr><td>Tact</td><td>Essential</td><td>AF + WT</td></tr></table>
<p>Stage: AF Application form; WT Walking tour; DOC Documentary evidence</p>"""


def test_a_bracket_beside_a_column_of_methods_is_lost_neither_as_text_nor_as_a_method() -> None:
    draft = read_text(_TABLE, "warden.html")
    assert [(one.text, one.measured_by) for one in draft.posts[0].criteria] == [
        ("Cleared for work with children (enhanced DBS)", ("Police check",)),
        ("Clear English", ("Written test", "Interview")),
        ("Knows the river", ("Application form", "Interview")),
        ("Tact", ("Interview",)),
    ]
    assert draft.doubts == ()


def test_a_key_that_stands_again_below_a_second_post_is_a_key() -> None:
    posts = _POST.format(post="Warden", degree="ecology") + _POST.format(post="Head warden", degree="law")
    for post in read_text(posts, "wardens.html").posts:
        assert [one.level for one in post.criteria] == [ESSENTIAL, ESSENTIAL]
        assert [one.measured_by for one in post.criteria] == [
            ("Documentary evidence",), ("Application form", "Walking tour"),
        ]  # fmt: skip


def test_codes_end_the_lines_of_a_list_behind_tables_with_columns_of_codes() -> None:
    table = "<table><tr><td>Plans ahead</td><td>M</td></tr><tr><td>Knows plants</td><td>A/I</td></tr></table>"
    items = "<ul><li>Committed to inclusion I</li><li>Able to enthuse learners I/M</li></ul>"
    key = "<p>A – Application form; I – Interview; M – Micro-teach</p>"
    page = f"<h1>Person specification: Tutor</h1>{key}<h3>Skills</h3><p>Essential:</p>{table}<p>Essential:</p>{items}"
    assert [(one.text, one.measured_by) for one in read_text(page, "tutor.html").posts[0].criteria] == [
        ("Plans ahead", ("Micro-teach",)),
        ("Knows plants", ("Application form", "Interview")),
        ("Committed to inclusion", ("Interview",)),
        ("Able to enthuse learners", ("Interview", "Micro-teach")),
    ]
