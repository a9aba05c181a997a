"""What is only likely to measure criteria sets no method: it is doubted at its place, and what is sure is kept."""

import pytest

from shortlister.domain.plans.drafts import DraftPost
from tests.importing.pasting import read_text

FORM = ("Application form",)
_LISTS = (
    "# Person Specification: Ranger\n\n{top}\n\n## Essential{beside}\n\n- Experience of managing woodland{behind}\n"
    "- Good written English\n\n## Desirable\n\n- Chainsaw certificate\n\n{end}\n"
)
_TABLE = (
    "# Person Specification: Ranger\n\n| Criteria | Level | Assessed by |\n|---|---|---|\n"
    "| Experience of managing woodland | Essential | {cell} |\n"
    "| Good written English | Essential | Application form |\n"
)
SENTENCES = {
    "Criteria will be assessed at application and probably also at interview.": FORM,
    "Criteria will be assessed by application form and, where appropriate, by interview.": FORM,
    "The criteria are measured by application form and usually interview.": FORM,
    "All criteria are usually assessed by application form and interview.": (),
    "It is likely that the criteria will be assessed by a test.": (),
    "All criteria will be assessed by application form, interview and references as appropriate.": (),
    "Criteria are generally tested at interview.": (),
}
CELLS = {
    "Application form, possibly interview": FORM,
    "Application form and interview (if needed)": FORM,
    "Application form; interview where appropriate": FORM,
    "Probably a test": (),
}
AROUND = {
    ("beside", " (usually assessed at application)"): (),
    ("beside", " (assessed at application and, where possible, a test)"): FORM,
    ("behind", " (application form and maybe a test)"): FORM,
}


def _read(text: str) -> tuple[DraftPost, tuple[str, ...]]:
    draft = read_text(text, "ranger.md")
    return draft.posts[0], draft.doubts


def _lists(**said: str) -> str:
    return _LISTS.format_map({"top": "", "beside": "", "behind": "", "end": ""} | said)


@pytest.mark.parametrize("where", ["top", "end"])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_hedged_sentence_sets_no_method_and_is_doubted(sentence: str, where: str) -> None:
    post, doubts = _read(_lists(**{where: sentence}))

    assert {one.measured_by for one in post.criteria} == {SENTENCES[sentence]}
    assert any("was not read" in doubt and "Line " in doubt for doubt in doubts)
    assert not any("does not say how the criteria" in doubt for doubt in post.doubts)


@pytest.mark.parametrize("cell", CELLS)
def test_a_hedged_method_in_a_cell_is_doubted(cell: str) -> None:
    post, doubts = _read(_TABLE.format(cell=cell))

    assert [one.measured_by for one in post.criteria] == [CELLS[cell], FORM]
    assert any("Line 5" in doubt and "was not read" in doubt for doubt in doubts)


@pytest.mark.parametrize("said", AROUND)
def test_a_hedged_bracket_is_doubted_and_the_level_is_kept(said: tuple[str, str]) -> None:
    post, doubts = _read(_lists(**dict([said])))

    assert [one.level for one in post.criteria] == ["essential", "essential", "desirable"]
    assert (post.criteria[0].text, post.criteria[0].measured_by) == ("Experience of managing woodland", AROUND[said])
    assert any("was not read" in doubt for doubt in doubts)


def test_when_something_usually_takes_place_is_no_hedge() -> None:
    sentence = "All criteria are assessed by application form and interview, normally in June."
    post, _doubts = _read(_lists(end=sentence + " Interviews usually last an hour."))

    assert {one.measured_by for one in post.criteria} == {("Application form", "Interview")}
