"""The line of the employer or the place in the head of a document, which is the group of no criteria."""

import pytest

from tests.importing.pasting import read_text

_LISTS = "Essential\n- Two lambing seasons\n- A driving licence\n\n{more}Desirable\n- Some Welsh\n"


def _groups(head: str, more: str = "") -> list[str]:
    draft = read_text(f"{head}\n\n{_LISTS.format(more=more)}", "a.txt")
    return list(dict.fromkeys(one.group for post in draft.posts for one in post.criteria))


@pytest.mark.parametrize(
    "head",
    [
        "Large Animal Vet\nUplands Farm Vets, Kirkby",
        "Tenor\nSt Jude's Singers",
        "Shepherd\n\nHafod Isaf (est. 1911)",
        "Large Animal Vet\nUplands Farm Vets\nKirkby",
    ],
)
def test_a_line_below_the_title_and_above_the_first_level_is_no_group(head: str) -> None:
    assert _groups(head) == [""]


def test_nor_is_it_where_the_name_of_a_group_follows() -> None:
    head = "Large Animal Vet\nUplands Farm Vets, Kirkby"
    assert _groups(head, "Personal qualities\nEssential\n- Good with farmers\n\n") == ["", "Personal qualities"]


def test_one_of_several_headings_of_its_kind_is_a_group_and_so_is_a_usual_name() -> None:
    assert _groups("Vet\nIn the field", "In the office\n\nEssential\n- Neat\n\n") == ["In the field", "In the office"]
    assert _groups("Vet\nExperience") == ["Experience"]
