"""A row that only begins those below it, inside a group of a table, is no group: its words stand before theirs."""

import pytest

from tests.importing.table_making import draft_of, lines_of, table_in

FORMS = ("docx", "xlsx", "html")
HEAD = ("", "Essential", "Desirable", "Evidence")
ABILITIES = [
    ("keep a cool head", "*", "", "Interview"),
    ("prune old fruit trees", "*", "", "Test"),
    ("use a chainsaw", "", "*", "Application"),
]
READ = [
    "e|Skills|Able to keep a cool head|Interview",
    "e|Skills|Able to prune old fruit trees|Test",
    "d|Skills|Able to use a chainsaw|Application form",
]
BEFORE = [("Qualifications", "", "", ""), ("Diploma in gardening", "*", "", "Application")]
BEHIND = [("Commitment", "", "", ""), ("To safety at work", "*", "", "Interview")]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("stem", ["Able to:", "Able to", "Able to …"])
def test_what_begins_the_rows_below_it_is_put_before_each_of_them(form: str, stem: str) -> None:
    rows = [HEAD, *BEFORE, ("Skills", "", "", ""), (stem, "", "", ""), *ABILITIES, *BEHIND]
    draft = draft_of(table_in(form, rows), form)
    assert lines_of(draft)[1:-1] == READ
    assert not draft.doubts


@pytest.mark.parametrize("form", FORMS)
def test_a_second_one_in_the_same_group_begins_the_next_rows(form: str) -> None:
    second = [("Knowledge of:", "", "", ""), ("soils and their care", "*", "", "Test"), ("bees", "", "*", "Test")]
    rows = [HEAD, *BEFORE, ("Skills", "", "", ""), ("Able to:", "", "", ""), *ABILITIES, *second, *BEHIND]
    assert lines_of(draft_of(table_in(form, rows), form))[4:-1] == [
        "e|Skills|Knowledge of soils and their care|Test",
        "d|Skills|Knowledge of bees|Test",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_one_beside_the_name_of_its_group_leaves_that_name_to_its_rows(form: str) -> None:
    rows = [
        ("Area", "Criteria", "Essential", "Desirable"),
        ("Skills", "Able to:", "", ""),
        ("", "prune old fruit trees", "*", ""),
        ("", "keep a cool head", "*", ""),
        ("Other", "Driving licence", "", "*"),
    ]
    assert lines_of(draft_of(table_in(form, rows), form)) == [
        "e|Skills|Able to prune old fruit trees|",
        "e|Skills|Able to keep a cool head|",
        "d|Other|Driving licence|",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_the_headings_of_groups_that_all_end_so_stay_headings(form: str) -> None:
    rows = [
        HEAD,
        ("Experience of:", "", "", ""),
        ("gardens that are open to the public", "*", "", "Test"),
        ("training of volunteers", "", "*", "Test"),
        ("Able to:", "", "", ""),
        *ABILITIES,
    ]
    groups = [line.split("|")[1] for line in lines_of(draft_of(table_in(form, rows), form))]
    assert groups == ["Experience of"] * 2 + ["Able to"] * 3
