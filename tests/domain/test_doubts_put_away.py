"""Doubts about the document that somebody has put away: kept in the vacancy, told in the ledger, taken back."""

from dataclasses import replace

from shortlister.domain.edits.doubting import PutDoubtsAway
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.findings.change_words import told
from shortlister.domain.places import Place
from shortlister.domain.plans.document_doubts import document_doubts
from shortlister.domain.plans.drafts import Document, DraftCriterion, DraftPost, DraftSpecification, Verdict
from shortlister.domain.refusals import Sentence
from shortlister.domain.state import State, apply
from tests.domain.conftest import BO, HR, do, refused

CODE = "Table 1, row 4: the code “Z” is not explained in the document."
LEFT = "Page 2: “Tact is valued” reads like a criterion, but was left out."


def _draft(state: State) -> DraftSpecification:
    criteria = tuple(DraftCriterion(one.text, source=one.source) for one in state.criteria_in_order)
    left = (DraftCriterion("Tact is valued", source=Place(page=2), doubts=(LEFT,)),)
    post = DraftPost("Web Manager", criteria, (CODE,))
    return DraftSpecification(Verdict.SPECIFICATION, "", (post,), (LEFT,), Document("a.docx", "docx", ()), left)


def test_what_is_put_away_is_said_to_be_so_to_whoever_reads_the_document_next(draft: State) -> None:
    before = document_doubts(_draft(draft), draft)
    assert [(one.sentence, one.text, one.put_away) for one in before] == [
        (CODE, "", False),
        (LEFT, "Tact is valued", False),
    ]
    state = do(draft, PutDoubtsAway((CODE,)))
    assert state.vacancy.doubts == (CODE,)
    assert [one.put_away for one in document_doubts(_draft(state), state)] == [True, False]


def test_a_doubt_whose_sentence_has_odd_blanks_is_found_again(draft: State) -> None:
    odd = replace(_draft(draft), doubts=("In cell B2:\u2028 a  line\vbreak",), left_over=())
    (one, code) = document_doubts(odd, draft)
    assert code.sentence == CODE
    state = do(draft, PutDoubtsAway((one.sentence,)))
    assert [doubt.put_away for doubt in document_doubts(odd, state)] == [True, False]


def test_the_ledger_says_which_doubt_was_put_away_and_an_undo_brings_it_back(draft: State) -> None:
    change = PutDoubtsAway((CODE,)).decide(draft, HR)
    state = apply(draft, change)
    assert told(state, change) == f"Doubt about the document put away: {CODE}"
    assert apply(state, change.inverted(Sentence("Undone"))).vacancy.doubts == ()


def test_several_are_put_away_and_brought_back_in_one_change_each(draft: State) -> None:
    away = PutDoubtsAway((CODE, LEFT, CODE)).decide(draft, HR)
    state = apply(draft, away)
    assert (told(state, away), state.vacancy.doubts) == ("Doubts about the document put away: 2", (CODE, LEFT))
    back = PutDoubtsAway((LEFT,), away=False).decide(state, HR)
    assert told(state, back) == f"Doubt about the document to be looked at again: {LEFT}"
    assert apply(state, back).vacancy.doubts == (CODE,)


def test_only_who_runs_the_vacancy_puts_doubts_away_and_not_once_scoring_is_open(draft: State, opened: State) -> None:
    refused(draft, PutDoubtsAway((CODE,)), BO, "Only the chair or HR")
    refused(opened, PutDoubtsAway((CODE,)), HR, "fixed when scoring opened")
    assert document_doubts(_draft(opened), opened) == ()


def test_another_specification_begins_with_no_doubt_put_away(draft: State) -> None:
    state = do(draft, PutDoubtsAway((CODE,)))
    post = DraftPost("Clerk", (DraftCriterion("Tact"),))
    assert do(state, TakeSpecification(post, "new", source="b.docx")).vacancy.doubts == ()


def test_the_document_of_another_post_is_doubted_by_both_titles(draft: State) -> None:
    def said(title: str) -> list[str]:
        post = replace(_draft(draft).posts[0], title=title, doubts=())
        return [one.sentence for one in document_doubts(replace(_draft(draft), posts=(post,), left_over=()), draft)]

    assert said("Ferry Deckhand")[-1] == "The document is for “Ferry Deckhand”, but this vacancy is “Web Manager”."
    assert said("Senior Web Manager")[-1].startswith("The document is for “Senior Web Manager”")
    same = said("Web Manager")
    assert [said(title) for title in ("", "WEB-Manager (part time)", "Web Manager, Digital Team", "Manager")] == [
        same
    ] * 4
