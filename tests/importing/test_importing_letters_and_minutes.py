"""Lines around lists that ask for nothing: of minutes, letters, footers and forms; they make no criteria, no doubts."""

import pytest

from shortlister.domain.places import FOOTER, Passage, Place
from shortlister.domain.plans.drafts import Block, BlockKind, Document, DraftSpecification
from shortlister.domain.refusals import Problem, Sentence
from shortlister.importing.criteria.draft import draft_from
from shortlister.importing.unsure_lines import UNSURE_LINE
from tests.importing.pasting import read_text

_LISTS = (
    "Essential:\n\n- Experience of mooring boats\n- Good written English\n\nDesirable:\n\n- First aid certificate\n"
)


def _read(text: str) -> DraftSpecification:
    return read_text(text, "quay.md")


def _texts(draft: DraftSpecification) -> list[str]:
    return [one.text for post in draft.posts for one in post.criteria]


_THREE = ["Experience of mooring boats", "Good written English", "First aid certificate"]
MINUTES = {
    "Minutes of the Harbour Board held on 4 May\n\nPresent: A Reed, B Coe\n\nPost: Berthing Officer": (
        "Any other business. The meeting closed at 8."
    ),
    "Notes from our meeting\n\nApologies for absence: C Dell\n\nPost: Berthing Officer": "Next meeting: 12 June",
    "Extract from the minutes of the Trustees\n\nIn attendance: D Orr\n\nPost: Berthing Officer": "AOB: none",
}  # fmt: skip


@pytest.mark.parametrize("head", MINUTES)
def test_what_minutes_say_of_the_meeting_is_no_title_group_or_criterion(head: str) -> None:
    draft = _read(f"{head}\n\n{_LISTS}\n- {MINUTES[head]}\n")

    assert [post.title for post in draft.posts] == ["Berthing Officer"]
    assert _texts(draft) == _THREE
    assert {one.group for one in draft.posts[0].criteria} == {""}
    assert not draft.doubts


def test_a_minutes_secretary_over_a_list_is_a_post() -> None:
    draft = _read(f"# Minutes Secretary\n\n{_LISTS}\n- Experience of taking minutes of the meeting\n")

    assert draft.posts[0].title == "Minutes Secretary"
    assert _texts(draft) == [*_THREE, "Experience of taking minutes of the meeting"]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("We do not need a box number.", "Many thanks"),
        ("We don’t want the large advert.", "Kind regards\n\nJoan Reed"),
    ],
)
def test_a_letters_own_lines_are_not_doubted(above: str, below: str) -> None:
    draft = _read(f"Dear all,\n\nWe want a new cook. {above} Here is the list.\n\n{_LISTS}\n{below}\n")

    assert _texts(draft) == _THREE
    assert not draft.doubts


def test_what_is_not_needed_of_the_list_is_doubted() -> None:
    draft = _read(f"Dear all,\n\nHere is the list. We do not need the mooring point.\n\n{_LISTS}\nMany thanks\n")

    assert any("asks for a change of the list" in one for one in draft.doubts)


def _item(text: str, number: int) -> Block:
    return Block(BlockKind.ITEM, text, depth=1, label="•", place=Place(line=number))


def _document(*more: Block, unsure: tuple[Problem, ...] = ()) -> Document:
    head = Block(BlockKind.HEADING, "Essential", depth=1, place=Place(line=1))
    return Document(
        "quay.odt", "odt", (head, *(_item(text, at) for at, text in enumerate(_THREE, 2)), *more), unsure=unsure
    )


@pytest.mark.parametrize(
    "text", ["Quay Trust – registered office Quay Baths, Mill Lane", "Quay Care · Registered charity"]
)
def test_a_footer_below_a_list_is_not_left_out_of_it(text: str) -> None:
    footer = Block(BlockKind.PARAGRAPH, text, place=Place(cell=FOOTER))

    assert not draft_from(_document(footer)).doubts


@pytest.mark.parametrize(
    ("above", "text", "doubted"),
    [
        ("None ☐ Standard ☐", "Enhanced ☑", False),
        ("Physical", "Requirements", False),
        ("Team: School and", "Home Catering", False),
        ("Experience of", "mooring boats", True),
        ("Seamanship", "Good written English", True),
    ],
)
def test_how_two_lines_hang_together_is_doubted_where_a_criterion_has_them(
    above: str, text: str, *, doubted: bool
) -> None:
    said = Sentence(UNSURE_LINE, {"page": 1, "above": above, "text": text})
    draft = draft_from(_document(unsure=(Problem("", said, Passage(Place(page=1), text)),)))

    assert any(text in one for one in draft.doubts) is doubted


def test_a_question_of_the_form_about_the_post_is_not_left_out() -> None:
    table = "| Criteria | Level |\n|---|---|\n| {} | Essential |\n| {} | Essential |\n| {} | Desirable |\n".format(
        *_THREE
    )
    asked = "| What disclosure level is required for this post? | None ☐ Enhanced ☑ |\n|---|---|\n"
    draft = _read(f"# Ranger\n\n{table}\nDisclosure\n\n{asked}")

    assert _texts(draft) == _THREE
    assert not any("disclosure" in one for one in draft.doubts)


def test_a_group_that_goes_on_keeps_its_methods() -> None:
    draft = _read(
        "# Person specification: Ranger\n\n## Skills (assessed by test)\n\n- Good written English (essential)\n\n"
        "## Skills (continued)\n\n- Able to use a chainsaw (desirable)\n\n## Knowledge (assessed by interview)\n\n"
        "- Knowledge of trees (essential)\n"
    )

    told = [(one.group, one.measured_by) for one in draft.posts[0].criteria]
    assert told == [("Skills", ("Test",)), ("Skills", ("Test",)), ("Knowledge", ("Interview",))]
