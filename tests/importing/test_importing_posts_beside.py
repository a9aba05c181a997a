"""Two posts as columns below a line that names the first of them: each stands under its own title."""

from tests.importing.pasting import read_text

_PAGE = """<h1>Larkhill House: two kitchen vacancies</h1><h2>Cook</h2><p>40 hours. Kitchen Assistant 24 hours.</p>
<p>● means essential, ○ means desirable.</p>
<table><tr><th>Looking for</th><th>Cook</th><th>Kitchen Assistant</th></tr>
<tr><td>Food hygiene certificate</td><td>●</td><td>○</td></tr>
<tr><td>Plans menus within a budget</td><td>●</td><td></td></tr>
<tr><td>Stands for a whole shift</td><td>●</td><td>●</td></tr></table>"""


def test_the_title_of_one_of_the_columns_is_not_put_before_the_other() -> None:
    draft = read_text(_PAGE, "a.html")
    assert {post.title: [(one.text, one.level) for one in post.criteria] for post in draft.posts} == {
        "Cook": [
            ("Food hygiene certificate", "essential"),
            ("Plans menus within a budget", "essential"),
            ("Stands for a whole shift", "essential"),
        ],
        "Kitchen Assistant": [("Food hygiene certificate", "desirable"), ("Stands for a whole shift", "essential")],
    }
