"""Lines that say themselves that they are only wished for: `Ideally you can drive`, `We'd love it if …`."""

import pytest

from tests.importing.lines_making import FORMS, draft_in, lines_in

WISHES = [
    "Ideally you will have worked in a kitchen before", "We'd love it if you can drive",
    "You should ideally hold a food hygiene certificate", "It would be great if you spoke some Polish",
    "Bonus points if you can bake bread",
]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("wish", WISHES)
def test_a_wish_right_below_the_list_of_a_level_is_desirable(form: str, wish: str) -> None:
    text = f"""# Kitchen Porter: person specification
## Essential
- Reliable and punctual
- Happy standing all day

{wish}.
"""
    assert lines_in(form, text) == ["e||Reliable and punctual|", "e||Happy standing all day|", f"d||{wish}|"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("wish", WISHES[:4])
def test_a_wish_in_a_list_of_essentials_is_desirable_and_in_doubt(form: str, wish: str) -> None:
    text = f"""# Kitchen Porter: person specification
## Essential
- Reliable and punctual
- {wish}
- Driving licence, ideally clean
## Desirable
- Ideally lives in the village
"""
    assert [line[0] for line in lines_in(form, text)] == ["e", "d", "e", "d"]
    assert lines_in(form, text)[3] == "d||Ideally lives in the village|"
    assert any(wish in doubt and "Essential" in doubt for doubt in draft_in(form, text).doubts)


@pytest.mark.parametrize("form", FORMS)
def test_wishes_in_a_list_without_levels_are_desirable(form: str) -> None:
    text = "# Kitchen Porter: person specification\n- Reliable and punctual\n" + "\n".join(f"- {one}" for one in WISHES)
    assert [line.split("|")[2] for line in lines_in(form, text) if line[0] == "d"] == WISHES


@pytest.mark.parametrize("form", FORMS)
def test_short_lines_without_bullets_with_wishes_among_them_are_a_list(form: str) -> None:
    text = """# Kitchen Porter
## Requirements
Reliable and punctual
Happy standing all day
Ideally some knowledge of Polish
We'd love it if you drive
"""
    assert [line.split("|")[2] for line in lines_in(form, text)] == [
        "Reliable and punctual", "Happy standing all day", "Ideally some knowledge of Polish",
        "We'd love it if you drive",
    ]  # fmt: skip
    assert [line[0] for line in lines_in(form, text)][2:] == ["d", "d"]


def test_two_wishes_in_a_sentence_are_two_and_an_invitation_is_none() -> None:
    text = """# Kitchen Porter: person specification
## Must haves
- Reliable and punctual

Ideally you'll have done this before, and we'd love it if you could drive.

We'd love to hear from you.
"""
    assert lines_in("docx", text) == [
        "e||Reliable and punctual|", "d||Ideally you'll have done this before|", "d||We'd love it if you could drive|",
    ]  # fmt: skip


CALLED = [
    "A driving licence would be a bonus.", "Some Welsh would be handy", "Spanish is a real asset",
    "Knowledge of roses would be lovely, particularly climbers",
]  # fmt: skip


@pytest.mark.parametrize("wish", CALLED)
def test_what_ends_by_calling_itself_a_bonus_is_desirable_in_a_list_of_what_is_required(wish: str) -> None:
    draft = draft_in("md", f"# Gardener\n## Skills required\n- Happy outdoors\n- {wish}\n- Digging\n- Mowing\n")
    assert [one.level[0] for one in draft.posts[0].criteria] == ["e", "d", "e", "e"]
    assert draft.doubts == ()


@pytest.mark.parametrize("wish", CALLED)
def test_what_ends_so_below_the_label_essential_is_doubted(wish: str) -> None:
    draft = draft_in("html", f"# Gardener: person specification\n## Essential\n- Happy outdoors\n- {wish}\n- Digging\n")
    assert draft.posts[0].criteria[1].doubts == ("Part of this essential criterion is only desirable.",)


def test_parts_of_a_wish_that_and_or_joins_are_all_wished_for() -> None:
    text = "# Gardener\n## Skills required\n- Digging\n- Mowing\n- It would be great if you also have experience of:\n"
    draft = draft_in("md", text + "  - pruning; and/or\n  - hives\n  - ponds!\n")
    assert [one.level[0] for one in draft.posts[0].criteria] == ["e", "e", "d", "d", "d"]
    assert draft.posts[0].criteria[2].text == "It would be great if you also have experience of pruning"


DENIED = [
    "A trailer would be ideal but is not essential", "Pesticide training is helpful, but this isn't a requirement",
    "Some Latin is not essential but would be welcome", "A van, although not strictly necessary, would be useful",
    "Experience in a walled garden preferred but not required",
]  # fmt: skip


@pytest.mark.parametrize("wish", DENIED)
def test_what_denies_that_it_is_essential_is_desirable_and_doubted_below_that_label(wish: str) -> None:
    draft = draft_in("md", f"# Gardener\n## Skills required\n- Happy outdoors\n- {wish}\n- Able to mow\n")
    assert [one.level[0] for one in draft.posts[0].criteria] == ["e", "d", "e"]
    assert draft.doubts == ()
    below = draft_in("md", f"# Gardener: person specification\n## Essential\n- Happy outdoors\n- {wish}\n- Mowing\n")
    assert below.posts[0].criteria[1].doubts == ("Part of this essential criterion is only desirable.",)


@pytest.mark.parametrize("said", ["Able to tell what is not essential", "Diploma, maths preferred but not required"])
def test_what_denies_it_of_a_part_or_of_something_else_stays_essential(said: str) -> None:
    draft = draft_in("md", f"# Gardener\n## Skills required\n- Happy outdoors\n- {said}\n- Able to mow\n")
    assert [one.level[0] for one in draft.posts[0].criteria] == ["u", "u", "u"]
