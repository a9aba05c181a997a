"""After the walk: what was told of criteria is given to them, then what is kept and doubted."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from shortlister.domain.places import Passage, Place
from shortlister.domain.plans.drafts import Document, DraftSpecification, Verdict
from shortlister.domain.refusals import Problem
from shortlister.importing.criteria.closing.asking_lines import give_prose_methods
from shortlister.importing.criteria.closing.changes_asked import changes_asked
from shortlister.importing.criteria.closing.cross_checks import cross_checked
from shortlister.importing.criteria.closing.doubts import (
    code_doubts,
    document_doubts,
    lost_passages,
    title_passages,
    untitled,
)
from shortlister.importing.criteria.closing.examples_left import without_examples_left
from shortlister.importing.criteria.closing.guessed_codes import guessed_codes
from shortlister.importing.criteria.closing.leftovers import left_over
from shortlister.importing.criteria.closing.named_by_file import titled_by_file
from shortlister.importing.criteria.closing.polish import polished
from shortlister.importing.criteria.closing.run_in_lists import with_run_in_lists_doubted
from shortlister.importing.criteria.closing.starred_levels import with_notes_of_levels
from shortlister.importing.criteria.closing.unheaded_tables import unheaded_tables
from shortlister.importing.criteria.closing.verdict import verdict_on
from shortlister.importing.criteria.closing.whole_groups import drop_title_groups
from shortlister.importing.criteria.gathered.gathering import Gathering
from shortlister.importing.criteria.gathered.sharing import share_out
from shortlister.importing.criteria.gathered.unread import unread_methods
from shortlister.importing.criteria.later.codes_told import give_codes_told
from shortlister.importing.criteria.later.contrasted import give_contrasted
from shortlister.importing.criteria.later.empty_levels import doubt_empty_levels
from shortlister.importing.criteria.later.excepting import give_exceptions
from shortlister.importing.criteria.later.first_parts import give_first_parts
from shortlister.importing.criteria.later.groups_given import give_group_methods
from shortlister.importing.criteria.later.levels_by_list import give_levels_by_list
from shortlister.importing.criteria.later.levels_of_all import give_levels_of_all
from shortlister.importing.criteria.later.stated_levels import give_levels
from shortlister.importing.criteria.later.stating import give_stated
from shortlister.importing.criteria.methods.same_methods import with_one_name_each
from shortlister.importing.criteria.methods.unread_levels import with_levels_told
from shortlister.importing.criteria.methods.unread_measures import with_measures_told
from shortlister.importing.criteria.methods.weighting import weighted
from shortlister.importing.criteria.posts.bare_titles import with_bare_titles
from shortlister.importing.criteria.stages.learning import Learnt
from shortlister.importing.criteria.stages.rewriting import Rewritten
from shortlister.importing.criteria.stages.telling import Told
from shortlister.importing.criteria.tables.asked_rows import take_asked_rows
from shortlister.importing.criteria.tables.marginal import take_margins
from shortlister.importing.criteria.tables.stage_tables import unused_numbers
from shortlister.importing.criteria.words.curriculum import is_curriculum
from shortlister.importing.criteria.words.line_ends import unexplained


def give_told(told: Told, learnt: Learnt) -> None:
    """Gives the criteria that the walk has found what sentences and margins say of them."""
    gathering = learnt.gathering
    take_margins(learnt.margins, gathering)
    take_asked_rows(told.lines, gathering.posts)
    gathering.notes.extend(doubt_empty_levels(told.lines, gathering.posts))
    give_prose_methods(told.prose, gathering.posts)
    gathering.notes.extend(give_levels(told.text, gathering))
    gathering.notes.extend(give_levels_by_list(told.text, gathering))
    give_levels_of_all(told.text, gathering)
    give_contrasted(gathering.posts)
    gathering.notes.extend(give_stated(gathering.stated, gathering))
    gathering.notes.extend(give_exceptions(told.exceptions, gathering))
    gathering.notes.extend(give_group_methods(told.of_groups, gathering))
    gathering.notes.extend(give_first_parts(told.of_parts, told.text, gathering))
    gathering.notes.extend(give_codes_told(told.of_codes, gathering))
    share_out(gathering)
    drop_title_groups(gathering.posts, told.text)


def concluded(shown: Document, whole: Rewritten, gathering: Gathering) -> DraftSpecification:
    """The draft of what was gathered, with its verdict and its doubts; `shown` is the document as it was read."""
    document = whole.document
    posts, passages = weighted(document, with_one_name_each(polished(gathering)))
    gathering.notes.extend(unread_methods(document, gathering.key.unread, gathering.key.codes))
    gathering.notes.extend(unused_numbers(gathering))
    posts, examples = without_examples_left(posts)
    gathering.notes.extend(examples)
    posts, noted = with_notes_of_levels(whole.plain, with_run_in_lists_doubted(whole.plain, posts))
    passages |= noted
    posts, unread = with_levels_told(whole.explained, posts)
    gathering.notes.extend(unread)
    posts, unread = with_measures_told(document, posts, _places(gathering.notes), hedged=bool(whole.doubts))
    gathering.notes.extend(unread)
    gathering.notes.extend(changes_asked(whole.plain, posts, _places(gathering.notes)))
    gathering.notes.extend(unheaded_tables(document, posts))
    verdict, why = verdict_on(document, gathering, posts)
    if verdict is Verdict.NOT_A_SPECIFICATION and is_curriculum(document):
        posts = tuple(map(untitled, posts))
    elif verdict is not Verdict.NOT_A_SPECIFICATION:
        posts = titled_by_file(document, posts)
    passages |= title_passages(posts)
    gathering.key.unknown.update(unexplained(posts))
    unexplained_codes = code_doubts(document, gathering, [post.title for post in posts], plain=whole.plain)
    if codes := (*unexplained_codes, *guessed_codes(document, gathering.key, posts)):
        posts = tuple(replace(post, doubts=(*post.doubts, *map(str, codes))) for post in posts)
    left = left_over(document, posts)
    if verdict is Verdict.SPECIFICATION:
        doubted = _places((*gathering.notes, *codes))
        gathering.notes.extend(cross_checked(whole.plain, posts, left, doubted))
    notes = gathering.notes if posts else []
    doubts = (*map(str, notes), *document_doubts(document, posts, left))
    _find_passages(passages, (*notes, *codes, *document.problems, *document.unsure), lost_passages(document))
    posts = with_bare_titles(document, posts)
    return DraftSpecification(verdict, why, posts, doubts, shown, left, passages)


def _places(problems: Iterable[Problem]) -> set[Place]:
    return {one.passage.place for one in problems if one.passage}


def _find_passages(
    passages: dict[str, Passage], problems: Iterable[Problem], lost: Mapping[str, Passage | None]
) -> None:
    """Adds where each doubt stands, unless its passage is known."""
    for said, passage in (*((str(one), one.passage) for one in problems), *lost.items()):
        if passage:
            passages.setdefault(said, passage)
