"""From a document to a draft specification: the walk, then what is kept, doubted and said of the whole."""

import re
from dataclasses import replace

from shortlister.domain.plans.drafts import BlockKind, Document, DraftSpecification, Verdict
from shortlister.importing.criteria.closing.asking_lines import give_prose_methods, with_asking_lines
from shortlister.importing.criteria.closing.cross_checks import cross_checked
from shortlister.importing.criteria.closing.doubts import (
    code_doubts,
    document_doubts,
    lost_passages,
    title_passages,
    untitled,
)
from shortlister.importing.criteria.closing.explained import explained
from shortlister.importing.criteria.closing.leftovers import left_over
from shortlister.importing.criteria.closing.named_by_file import titled_by_file
from shortlister.importing.criteria.closing.polish import polished
from shortlister.importing.criteria.closing.verdict import verdict_on
from shortlister.importing.criteria.closing.whole_groups import drop_title_groups
from shortlister.importing.criteria.columns.asked_heads import with_known_heads
from shortlister.importing.criteria.columns.bold_levels import with_bold_levels
from shortlister.importing.criteria.columns.headed_marks import with_headed_marks
from shortlister.importing.criteria.columns.lettered_rows import with_lettered_rows
from shortlister.importing.criteria.columns.levels_in_cells import with_levels_in_cells
from shortlister.importing.criteria.columns.numbered_statements import with_statements_listed
from shortlister.importing.criteria.columns.shapes import is_key_row, key_table
from shortlister.importing.criteria.columns.sign_notes import with_sign_notes
from shortlister.importing.criteria.columns.unmarked_methods import with_unmarked_methods
from shortlister.importing.criteria.columns.wrapped_lists import with_broken_lines_joined
from shortlister.importing.criteria.gathered.gathering import Gathering, Identity
from shortlister.importing.criteria.gathered.sharing import share_out
from shortlister.importing.criteria.gathered.told_rows import take_told_rows
from shortlister.importing.criteria.gathered.unread import unread_methods
from shortlister.importing.criteria.later.contrasted import give_contrasted
from shortlister.importing.criteria.later.empty_levels import doubt_empty_levels, without_column_heads
from shortlister.importing.criteria.later.excepting import give_exceptions, signs_excepted, take_exceptions
from shortlister.importing.criteria.later.groups_told import give_group_methods, take_group_methods
from shortlister.importing.criteria.later.levels_by_list import give_levels_by_list
from shortlister.importing.criteria.later.stated_levels import give_levels
from shortlister.importing.criteria.later.stating import give_stated
from shortlister.importing.criteria.lines.answers import answered, asks_of_all
from shortlister.importing.criteria.lines.competencies import named_competencies
from shortlister.importing.criteria.lines.level_notes import with_notes_read
from shortlister.importing.criteria.lines.level_sheets import with_level_sheets
from shortlister.importing.criteria.lines.levels_below import with_levels_below
from shortlister.importing.criteria.lines.line_tails import with_tails_read
from shortlister.importing.criteria.lines.list_headings import with_list_headings
from shortlister.importing.criteria.lines.mail import without_mail
from shortlister.importing.criteria.lines.marked_lines import unlevelled_lines, with_marked_lines
from shortlister.importing.criteria.lines.numbered_headings import numbered_headings
from shortlister.importing.criteria.lines.sentences_apart import with_sentences_apart
from shortlister.importing.criteria.lines.stage_headings import named_stages, stage_lines
from shortlister.importing.criteria.lines.stated import statements_in
from shortlister.importing.criteria.lines.told_ends import with_ends_told
from shortlister.importing.criteria.lines.unless import with_unless_read
from shortlister.importing.criteria.methods.bracket_keys import with_bracket_keys
from shortlister.importing.criteria.methods.choices import with_choices
from shortlister.importing.criteria.methods.cut_keys import with_whole_keys
from shortlister.importing.criteria.methods.glossary import without_glossary
from shortlister.importing.criteria.methods.headed_signs import with_headed_signs
from shortlister.importing.criteria.methods.key_rows import key_rows
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.legends import (
    all_but_note,
    legend_pair,
    legend_pairs,
    mark_note,
    others_note,
)
from shortlister.importing.criteria.methods.letter_levels import with_letters_spelled
from shortlister.importing.criteria.methods.listed_keys import listed_key
from shortlister.importing.criteria.methods.same_methods import with_one_name_each
from shortlister.importing.criteria.methods.sign_levels import with_signs_spelled
from shortlister.importing.criteria.methods.single_letters import single_letters
from shortlister.importing.criteria.methods.spelled_keys import spelled_key
from shortlister.importing.criteria.methods.star_keys import with_star_keys
from shortlister.importing.criteria.methods.unread_levels import with_levels_told
from shortlister.importing.criteria.methods.unread_measures import with_measures_told
from shortlister.importing.criteria.methods.used_for import with_uses_read
from shortlister.importing.criteria.methods.weighting import weighted
from shortlister.importing.criteria.posts.announced_titles import title_announced
from shortlister.importing.criteria.posts.title_search import labelled_title
from shortlister.importing.criteria.posts.titles import first_title, shown_title, title_of_margins
from shortlister.importing.criteria.tables.asked_rows import take_asked_rows
from shortlister.importing.criteria.tables.marginal import take_margins, without_margins
from shortlister.importing.criteria.tables.stacked_cells import with_cells_in_tables
from shortlister.importing.criteria.tables.stage_tables import unused_numbers
from shortlister.importing.criteria.tables.table_bands import names_above_tables
from shortlister.importing.criteria.walking.walk import Walk
from shortlister.importing.criteria.words.bilingual import with_english_alone
from shortlister.importing.criteria.words.blank_answers import without_blank_answers
from shortlister.importing.criteria.words.curriculum import is_curriculum
from shortlister.importing.criteria.words.decorated import without_decoration
from shortlister.importing.criteria.words.duty_names import duty_names
from shortlister.importing.criteria.words.fillers import without_fillers
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.lettered import without_letters
from shortlister.importing.criteria.words.line_ends import unexplained
from shortlister.importing.criteria.words.mending import mended, starred
from shortlister.importing.criteria.words.misspelt import with_levels_spelled
from shortlister.importing.criteria.words.numbered_on import with_numbers_apart
from shortlister.importing.criteria.words.weight_levels import levels_of_weights


def draft_from(document: Document) -> DraftSpecification:
    """The draft that a document's blocks make; it never fails, it doubts."""
    shown, plain = document, with_english_alone(without_blank_answers(without_fillers(document)))
    document = with_cells_in_tables(with_whole_keys(with_level_sheets(plain)))
    document, of_others = with_bracket_keys(with_broken_lines_joined(without_decoration(document)))
    document = with_ends_told(with_tails_read(with_sentences_apart(with_numbers_apart(document))))
    document = with_letters_spelled(with_signs_spelled(with_headed_signs(document)))
    document = with_statements_listed(with_levels_in_cells(document))
    explained_in = with_sign_notes(with_choices(with_levels_spelled(document)))
    document = with_headed_marks(with_lettered_rows(with_unmarked_methods(explained_in)))
    document = with_levels_below(with_star_keys(document))
    document = with_bold_levels(with_known_heads(document))
    gathering = Gathering()
    whole, margins = without_margins(document)
    mail = without_mail(whole)
    text = mail.blocks
    title, gathering.head = first_title((*mail.subject, *text))
    told = labelled_title(text) or labelled_title(margins)
    title = told or title or title_of_margins(margins) or title_announced(text)
    gathering.identity = Identity(title=shown_title(title), told=bool(told))
    gathering.key.single = single_letters(document)
    _learn_keys(document, gathering)
    pairs, listed = listed_key(text)
    gathering.key.learn(pairs)
    weights, explaining = levels_of_weights(text)
    gathering.learn_legend(weights)
    spelled, lines_of_key = spelled_key(text)
    gathering.key.learn(spelled)
    text = tuple(block for block in text if block not in (*listed, *explaining, *lines_of_key))
    gathering.key.twofold.update(code for code in gathering.legend if code in gathering.key.codes)
    text, of_groups = take_group_methods(text, gathering.key)
    prose = with_asking_lines(text)
    text, gathering.every_methods = prose.blocks, of_others or prose.methods
    gathering.notes.extend(prose.doubts)
    text = with_uses_read(with_unless_read(text, gathering.key), gathering.key)
    text, told_rows = take_told_rows(text, gathering.key)
    text, apart = take_exceptions(text, gathering.key)
    gathering.stages, gathering.stage_lines = named_stages(text), stage_lines(text, gathering.key)
    gathering.stated.extend((*statements_in((*text, *margins), gathering.key), *told_rows))
    signs = {*gathering.legend, *(sign for one in gathering.stated for said in one.said for sign in said.which)}
    signs |= signs_excepted(apart)
    gathering.unlevelled = unlevelled_lines(text, gathering.key)
    unmarked = without_letters(text)
    marked = with_marked_lines(unmarked, gathering.key, gathering.legend)
    gathering.levelled = frozenset(one.text for one, was in zip(marked, unmarked, strict=True) if one is not was)
    text_lines = with_notes_read(without_glossary(marked, signs), gathering.key)
    headed = with_list_headings(text_lines, gathering.key)
    gathering.notes.extend(headed.doubts)
    whole_lines = numbered_headings(mended(starred(headed.blocks, signs)))
    named = named_competencies(explained(whole_lines, gathering.key), gathering.key)
    lines, gathering.answers = answered(named, gathering.key)
    gathering.asked_of_all = asks_of_all(lines, gathering.answers)
    lines = without_column_heads(lines)
    gathering.duties, gathering.bands = duty_names(lines), names_above_tables(lines)
    Walk(lines, gathering).run()
    take_margins(margins, gathering)
    take_asked_rows(lines, gathering.posts)
    gathering.notes.extend(doubt_empty_levels(lines, gathering.posts))
    give_prose_methods(prose, gathering.posts)
    gathering.notes.extend(give_levels(text, gathering))
    gathering.notes.extend(give_levels_by_list(text, gathering))
    give_contrasted(gathering.posts)
    gathering.notes.extend(give_stated(gathering.stated, gathering))
    gathering.notes.extend(give_exceptions(apart, gathering))
    gathering.notes.extend(give_group_methods(of_groups, gathering))
    share_out(gathering)
    drop_title_groups(gathering.posts)
    posts, passages = weighted(document, with_one_name_each(polished(gathering)))
    gathering.notes.extend(unread_methods(document, gathering.key.unread))
    gathering.notes.extend(unused_numbers(gathering))
    posts, unread = with_levels_told(explained_in, posts)
    gathering.notes.extend(unread)
    doubted = {note.passage.place for note in gathering.notes if note.passage}
    posts, unread = with_measures_told(document, posts, doubted)
    gathering.notes.extend(unread)
    verdict, why = verdict_on(document, gathering, posts)
    if verdict is Verdict.NOT_A_SPECIFICATION and is_curriculum(document):
        posts = tuple(map(untitled, posts))
    elif verdict is not Verdict.NOT_A_SPECIFICATION:
        posts = titled_by_file(document, posts)
    passages |= title_passages(posts)
    gathering.key.unknown.update(unexplained(posts))
    if codes := code_doubts(document, gathering, [post.title for post in posts], plain=plain):
        posts = tuple(replace(post, doubts=(*post.doubts, *map(str, codes))) for post in posts)
    left = left_over(document, posts)
    if verdict is Verdict.SPECIFICATION:
        doubted = {note.passage.place for note in (*gathering.notes, *codes) if note.passage}
        gathering.notes.extend(cross_checked(plain, posts, left, doubted))
    notes = gathering.notes if posts else []
    doubts = (*map(str, notes), *document_doubts(document, posts, left))
    for one in (*notes, *codes, *document.problems, *document.unsure):
        if one.passage:
            passages.setdefault(str(one), one.passage)
    for said, passage in lost_passages(document).items():
        if passage:
            passages.setdefault(said, passage)
    return DraftSpecification(verdict, why, posts, doubts, shown, left, passages)


def _learn_keys(document: Document, gathering: Gathering) -> None:
    """The keys of codes and legends that stand anywhere, before the walk needs them."""
    for block in document.blocks:
        texts = [cell.text for cell in block.cells] if block.kind is BlockKind.TABLE else [block.text]
        if block.label.startswith("(") and block.kind is not BlockKind.TABLE:
            texts = [f"{block.label} {block.text}"]
        for text in texts:
            if len(text) < 600:
                gathering.key.learn(key_pairs(text))
            if block.kind is BlockKind.TABLE and len(levels := legend_pairs(text)) > 1:
                gathering.learn_legend(levels)
        if block.kind is BlockKind.TABLE:
            _learn_from_table(grid_of(block.cells), gathering)
        if block.kind is not BlockKind.TABLE and len(block.text) < 400:
            gathering.learn_legend(legend_pairs(block.text))
            for sentence in re.split(r"(?<=[.;])\s+", block.text):
                if mark := mark_note(sentence):
                    others = others_note(sentence) or others_note(block.text)
                    gathering.learn_legend(dict([mark]) | ({"OTHERS": others} if others else {}))
            if every := all_but_note(block.text):
                gathering.learn_legend({"OTHERS": every})
        if block.kind is not BlockKind.TABLE and (pair := legend_pair(f"{block.label} {block.text}".strip("•-* "))):
            gathering.learn_legend(dict([pair]))


def _learn_from_table(grid: Grid, gathering: Gathering) -> None:
    """The codes of a table that is a key, or of a row whose cells are one."""
    gathering.key.learn(key_table(grid) or key_rows(grid)[0])
    for row in range(1, grid.rows + 1):
        if len(cells := grid.own(row)) > 1 and is_key_row(grid, row):
            text = "; ".join(" ".join(cell.text.split()) for cell in cells)
            gathering.key.learn(key_pairs(text))
            gathering.learn_legend(legend_pairs(text))
