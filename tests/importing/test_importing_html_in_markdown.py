"""Lists, headings and tables that a Markdown text holds in HTML."""

from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL
from tests.importing.pasting import read_text

_TABLE = """# Ferry steward

<h2 id="spec">Person specification</h2>

<table>
<tr><th>Criterion</th><th>Level</th><th>Seen at</th></tr>
<tr><td>Experience of **tills**</td><td>Essential</td><td>Interview</td></tr>

<tr>
<td>Sea survival
certificate</td><td>Desirable</td><td>Test</td></tr>
</table>
"""
_LISTS = """# Dry stone waller

<h3>What you will need</h3>

<UL>
	<LI>Two seasons of walling
</LI>
	<LI>A driving licence
</LI>

	<LI>Patience</LI>
</UL>

It would be nice to have:

<ol><li>A trailer of your own</li><li>Level 2 in walling</li></ol>

<h3>How to apply</h3>

<ol><li>Send a letter</li></ol>
"""


def test_a_table_in_html_is_a_table() -> None:
    post = read_text(_TABLE, "steward.md").posts[0]
    assert [(one.text, one.level, one.measured_by) for one in post.criteria] == [
        ("Experience of tills", ESSENTIAL, ("Interview",)),
        ("Sea survival certificate", DESIRABLE, ("Test",)),
    ]


def test_lists_in_html_are_lists_with_the_lines_where_they_stand() -> None:
    post = read_text(_LISTS, "waller.md").posts[0]
    assert [(one.text, one.level) for one in post.criteria] == [
        ("Two seasons of walling", ESSENTIAL),
        ("A driving licence", ESSENTIAL),
        ("Patience", ESSENTIAL),
        ("A trailer of your own", DESIRABLE),
        ("Level 2 in walling", DESIRABLE),
    ]
    assert [one.source.line for one in post.criteria if one.source] == [6, 8, 11, 16, 16]


def test_a_list_in_html_that_never_ends_is_read_line_by_line() -> None:
    draft = read_text("# Clerk\n\n## Essential\n\n<ul>\n- Neat writing\n- Patience\n", "clerk.md")
    assert [one.text for one in draft.posts[0].criteria] == ["Neat writing", "Patience"]
