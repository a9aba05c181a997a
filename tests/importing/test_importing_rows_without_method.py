"""A table whose only row has nothing in the column of methods holds criteria all the same."""

from tests.importing.pasting import read_text

_HEAD = "<tr><th>Details</th><th>Assessed by</th></tr>"
PAGE = f"""<h1>Dental programme – person specification</h1>
<table>{_HEAD}<tr><td><p>Applicants must have a first in a pure or applied science for which they are applying.</p>
<p>Applicants with a lower degree in any subject will also be considered if they have a higher one.</p>
<p>Applicants for laboratory posts must hold current registration with the Dental Council.</p></td><td></td></tr>
</table>
<h2>Scientific skills</h2>
<table>{_HEAD}<tr><td>Ability to plan research.</td><td>Application and interview</td></tr>
<tr><td>Understanding of quality control.</td><td>Interview</td></tr></table>"""


def test_its_criteria_are_read_and_have_no_method() -> None:
    criteria = [one for post in read_text(PAGE, "page.html").posts for one in post.criteria]
    assert [(one.text.split(" ")[-1], one.measured_by) for one in criteria] == [
        ("applying.", ()),
        ("one.", ()),
        ("Council.", ()),
        ("research.", ("Application form", "Interview")),
        ("control.", ("Interview",)),
    ]
