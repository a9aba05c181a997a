"""Columns of several posts whose letters or numbers a note explains: each post keeps its column and its name."""

import pytest

from tests.importing.pasting import read_text

_PAGE = """<h1>Two vacancies at Brook Farm: Person Specification</h1><p>{note}</p>
<table><tr><th>Criteria</th><th>{one}</th><th>{other}</th><th>How assessed</th></tr>
<tr><td>Driving a tractor with a trailer</td><td>{e}</td><td>{e}</td><td>Interview</td></tr>
<tr><td>Certificate in the use of pesticides</td><td>{d}</td><td>{e}</td><td>Application form</td></tr>
<tr><td>Planning the work of a small crew</td><td>{none}</td><td>{d}</td><td>Interview</td></tr></table>"""
_E, _D = "essential", "desirable"


@pytest.mark.parametrize(
    ("note", "one", "other", "signs"),
    [
        ("E = Essential, D = Desirable, – = not asked.", "Farm Worker Level 1", "Farm Worker Level 2", ("E", "D", "–")),
        ("1 = essential, 2 = desirable", "Stock Keeper", "Head Stock Keeper", ("1", "2", "")),
        ("E = Essential, D = Desirable.", "Grade 3", "Grade 4", ("E", "D", "-")),
        ("A means essential and B means desirable.", "Farm Manager", "Tractor Driver", ("A", "B", "N/A")),
    ],
)
def test_each_post_has_the_levels_of_its_column(note: str, one: str, other: str, signs: tuple[str, str, str]) -> None:
    page = _PAGE.format(note=note, one=one, other=other, e=signs[0], d=signs[1], none=signs[2])
    draft = read_text(page, "a.html")
    assert [post.title.endswith(name) for post, name in zip(draft.posts, (one, other), strict=True)] == [True, True]
    assert [[(c.text, c.level, c.measured_by) for c in post.criteria] for post in draft.posts] == [
        [
            ("Driving a tractor with a trailer", _E, ("Interview",)),
            ("Certificate in the use of pesticides", _D, ("Application form",)),
        ],
        [
            ("Driving a tractor with a trailer", _E, ("Interview",)),
            ("Certificate in the use of pesticides", _E, ("Application form",)),
            ("Planning the work of a small crew", _D, ("Interview",)),
        ],
    ]


def test_one_column_of_importance_beside_the_name_of_who_checks_stays_a_column_of_levels() -> None:
    page = """<h1>Baker: Person Specification</h1><p>E = Essential, D = Desirable.</p>
    <table><tr><th>Criteria</th><th>Importance level</th><th>Assessor</th></tr>
    <tr><td>Shaping loaves by hand</td><td>E</td><td>Head baker</td></tr>
    <tr><td>Work with sourdough</td><td>D</td><td>Head baker</td></tr></table>"""
    (post,) = read_text(page, "a.html").posts
    assert [(one.text, one.level) for one in post.criteria] == [
        ("Shaping loaves by hand", _E),
        ("Work with sourdough", _D),
    ]


@pytest.mark.parametrize("title", ["Farm Workers", "Farm Worker", "Workers"])
def test_a_title_of_both_posts_together_is_not_put_before_their_own(title: str) -> None:
    told = {"one": "Farm Worker Level 1", "other": "Farm Worker Level 2", "e": "E", "d": "D", "none": "–"}
    headed = _PAGE.replace("Two vacancies at Brook Farm:", f"{title}:")
    page = headed.format(note="E = essential, D = desirable", **told)
    assert [post.title for post in read_text(page, "a.html").posts] == ["Farm Worker Level 1", "Farm Worker Level 2"]
