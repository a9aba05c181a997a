"""A document rewritten before anything is learnt from it, each way of telling into the usual one."""

from dataclasses import dataclass

from shortlister.domain.plans.drafts import Document
from shortlister.domain.refusals import Problem
from shortlister.importing.criteria.columns.asked_heads import with_known_heads
from shortlister.importing.criteria.columns.bold_levels import with_bold_levels
from shortlister.importing.criteria.columns.coded_heads import with_coded_heads
from shortlister.importing.criteria.columns.columns_of_duties import with_asked_columns
from shortlister.importing.criteria.columns.ended_levels import with_ended_levels_apart
from shortlister.importing.criteria.columns.headed_marks import with_headed_marks
from shortlister.importing.criteria.columns.keyed_heads import with_keyed_heads
from shortlister.importing.criteria.columns.keys_beside import with_keys_beside
from shortlister.importing.criteria.columns.lettered_rows import with_lettered_rows
from shortlister.importing.criteria.columns.level_rows import with_level_rows_turned
from shortlister.importing.criteria.columns.levels_in_cells import with_levels_in_cells
from shortlister.importing.criteria.columns.loose_codes import with_loose_codes
from shortlister.importing.criteria.columns.lost_cells import with_lost_cells
from shortlister.importing.criteria.columns.lost_columns import with_lost_columns
from shortlister.importing.criteria.columns.numbered_bands import with_numbered_bands
from shortlister.importing.criteria.columns.numbered_statements import with_statements_listed
from shortlister.importing.criteria.columns.numbers_before import without_numbers_before
from shortlister.importing.criteria.columns.plain_heads import with_plain_heads
from shortlister.importing.criteria.columns.repeated_heads import with_repeated_heads
from shortlister.importing.criteria.columns.scales import with_scales_read
from shortlister.importing.criteria.columns.sign_notes import with_sign_notes
from shortlister.importing.criteria.columns.staged_heads import with_staged_heads
from shortlister.importing.criteria.columns.turned_tables import with_tables_turned
from shortlister.importing.criteria.columns.unmarked_methods import with_unmarked_methods
from shortlister.importing.criteria.columns.wrapped_lists import with_broken_lines_joined
from shortlister.importing.criteria.later.spoken_lists import with_spoken_lists
from shortlister.importing.criteria.lines.badged_lines import with_badges_read
from shortlister.importing.criteria.lines.brackets_below import with_brackets_joined
from shortlister.importing.criteria.lines.coded_lists import with_coded_lists
from shortlister.importing.criteria.lines.column_heads import without_lines_over_columns
from shortlister.importing.criteria.lines.demanding_heads import with_demanding_heads
from shortlister.importing.criteria.lines.ended_lists import with_names_over_ended
from shortlister.importing.criteria.lines.explained_words import with_words_explained
from shortlister.importing.criteria.lines.headed_competencies import with_competencies_listed
from shortlister.importing.criteria.lines.headings_in_lists import with_headings_in_lists
from shortlister.importing.criteria.lines.judged_applications import with_judged_applications
from shortlister.importing.criteria.lines.leading_stars import with_leading_stars
from shortlister.importing.criteria.lines.leads_as_items import with_item_leads_read
from shortlister.importing.criteria.lines.leads_run_in import with_leads_apart
from shortlister.importing.criteria.lines.lettered_exceptions import with_exceptions_signed
from shortlister.importing.criteria.lines.lettered_sentences import with_letters_told
from shortlister.importing.criteria.lines.level_letters_apart import with_level_letters_apart
from shortlister.importing.criteria.lines.level_sheets import with_level_sheets
from shortlister.importing.criteria.lines.levels_below import with_levels_below
from shortlister.importing.criteria.lines.levels_explained import with_levels_explained
from shortlister.importing.criteria.lines.line_tails import with_tails_read
from shortlister.importing.criteria.lines.lost_bullets import with_lost_bullets
from shortlister.importing.criteria.lines.mail import with_quotes_joined
from shortlister.importing.criteria.lines.names_over_sentences import with_names_over_sentences
from shortlister.importing.criteria.lines.names_run_in import with_numbered_names_apart
from shortlister.importing.criteria.lines.numbered_sentences import with_numbered_sentences
from shortlister.importing.criteria.lines.numbers_apart import with_numbers_apart_told
from shortlister.importing.criteria.lines.odd_bullets import with_odd_bullets_read
from shortlister.importing.criteria.lines.open_lists import with_open_lists
from shortlister.importing.criteria.lines.outlined import with_outlines_read
from shortlister.importing.criteria.lines.plain_groups import with_plain_groups
from shortlister.importing.criteria.lines.plain_leads import with_plain_leads
from shortlister.importing.criteria.lines.plain_marks import with_marks_explained
from shortlister.importing.criteria.lines.pointing_lines import without_pointing_lines
from shortlister.importing.criteria.lines.points_in_leads import with_points_of_leads
from shortlister.importing.criteria.lines.points_in_text import with_points_listed
from shortlister.importing.criteria.lines.questions_asked import with_questions_read
from shortlister.importing.criteria.lines.records_listed import with_records_listed
from shortlister.importing.criteria.lines.remarks_below import with_remarks_joined
from shortlister.importing.criteria.lines.resolved import with_resolutions
from shortlister.importing.criteria.lines.run_on_ends import with_ends_of_lists_apart
from shortlister.importing.criteria.lines.sentences_apart import with_sentences_apart
from shortlister.importing.criteria.lines.sibling_levels import with_siblings_open
from shortlister.importing.criteria.lines.stages_above_levels import with_stages_headed
from shortlister.importing.criteria.lines.stems_joined import with_stems_joined
from shortlister.importing.criteria.lines.sublists import with_sublists_read
from shortlister.importing.criteria.lines.terms_beside import without_terms_beside
from shortlister.importing.criteria.lines.told_ends import with_ends_told
from shortlister.importing.criteria.lines.told_prefixes import with_prefixes_told
from shortlister.importing.criteria.lines.unseen_marks import without_unseen_marks
from shortlister.importing.criteria.methods.bracket_keys import with_bracket_keys
from shortlister.importing.criteria.methods.choices import with_choices
from shortlister.importing.criteria.methods.cut_keys import with_whole_keys
from shortlister.importing.criteria.methods.headed_signs import with_headed_signs
from shortlister.importing.criteria.methods.hedged import with_hedges_told
from shortlister.importing.criteria.methods.keys_unlisted import with_keys_unlisted
from shortlister.importing.criteria.methods.letter_levels import with_letters_spelled
from shortlister.importing.criteria.methods.sign_levels import with_signs_spelled
from shortlister.importing.criteria.methods.small_codes import with_small_codes
from shortlister.importing.criteria.methods.star_keys import with_star_keys
from shortlister.importing.criteria.methods.stars_among_signs import with_stars_among_signs
from shortlister.importing.criteria.methods.told_tokens import with_tokens_spelled
from shortlister.importing.criteria.methods.word_keys import with_word_keys
from shortlister.importing.criteria.posts.named_sections import with_posts_headed
from shortlister.importing.criteria.posts.posted_levels import with_posts_merged
from shortlister.importing.criteria.spoken.blank_codes import with_blank_codes_shown
from shortlister.importing.criteria.spoken.own_sentences import with_own_sentences
from shortlister.importing.criteria.tables.bold_heads import without_bold_lines
from shortlister.importing.criteria.tables.cards_in_cells import with_cards_listed
from shortlister.importing.criteria.tables.references_joined import with_references_joined
from shortlister.importing.criteria.tables.semicolons import with_semicolons_divided
from shortlister.importing.criteria.tables.stacked_cells import with_cells_in_tables
from shortlister.importing.criteria.tables.stems_in_rows import with_stems_of_rows_joined
from shortlister.importing.criteria.tables.subgroups_joined import with_subgroups_joined
from shortlister.importing.criteria.tables.subjects_joined import with_subjects_joined
from shortlister.importing.criteria.words.bilingual import with_english_alone
from shortlister.importing.criteria.words.blank_answers import without_blank_answers
from shortlister.importing.criteria.words.blank_tables import without_blank_tables
from shortlister.importing.criteria.words.decorated import without_decoration
from shortlister.importing.criteria.words.fillers import without_fillers
from shortlister.importing.criteria.words.hints import without_hints_below
from shortlister.importing.criteria.words.minutes import without_minutes
from shortlister.importing.criteria.words.misspelt import with_levels_spelled
from shortlister.importing.criteria.words.numbered_on import with_numbers_apart
from shortlister.importing.criteria.words.own_letters import with_own_letters
from shortlister.importing.criteria.words.paired_levels import with_pairs_spelled


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A document as the reader wants it. `plain`: without fillers and answers only, its lines as they stand.

    `explained` is before marks were read as levels; `methods_of_others`, of criteria that have none of their own;
    `doubts`: of what was left out because it is only likely.
    """

    plain: Document
    explained: Document
    document: Document
    methods_of_others: tuple[str, ...]
    doubts: tuple[Problem, ...] = ()


def rewritten(document: Document) -> Rewritten:
    """The document with what is told in another way (marks, tails, brackets, cells) told in the usual one."""
    document = with_repeated_heads(with_posts_headed(without_blank_tables(document)))
    document = with_level_letters_apart(with_keys_unlisted(with_stars_among_signs(document)))
    plain = without_blank_answers(
        without_hints_below(without_fillers(with_quotes_joined(without_bold_lines(document))))
    )
    plain = with_remarks_joined(with_scales_read(with_english_alone(with_sublists_read(plain))))
    plain = with_lost_columns(with_leading_stars(with_lost_bullets(with_odd_bullets_read(with_brackets_joined(plain)))))
    plain, once = with_lost_cells(with_numbered_names_apart(with_ends_of_lists_apart(plain)))
    plain = with_questions_read(
        with_words_explained(with_prefixes_told(with_own_letters(with_semicolons_divided(plain))))
    )
    paired = with_pairs_spelled(with_keys_beside(plain))
    plain = with_numbered_bands(
        without_numbers_before(with_loose_codes(without_minutes(with_keyed_heads(paired.document))))
    )
    hedged = with_hedges_told(
        with_judged_applications(with_open_lists(with_leads_apart(with_coded_lists(with_small_codes(plain)))))
    )
    spoken, unread = with_own_sentences(hedged.document)
    listed = without_pointing_lines(with_cards_listed(with_blank_codes_shown(with_demanding_heads(spoken))))
    listed = without_terms_beside(listed)
    document = with_exceptions_signed(with_resolutions(with_badges_read(with_outlines_read(listed))))
    document = with_levels_explained(with_letters_told(with_numbered_sentences(with_stages_headed(document))))
    document = with_plain_leads(with_spoken_lists(with_points_listed(with_points_of_leads(document))))
    document = with_subgroups_joined(with_whole_keys(with_references_joined(with_level_sheets(document))))
    document = with_subjects_joined(with_tables_turned(with_level_rows_turned(with_cells_in_tables(document))))
    document = with_asked_columns(document)
    document = with_posts_merged(with_stems_of_rows_joined(with_plain_heads(without_lines_over_columns(document))))
    document = with_stems_joined(with_broken_lines_joined(without_decoration(document)))
    document = with_names_over_sentences(with_competencies_listed(document))
    document = with_item_leads_read(with_headings_in_lists(document))
    document, methods = with_bracket_keys(with_word_keys(with_siblings_open(document)))
    document = with_ends_told(
        with_tails_read(with_sentences_apart(with_numbers_apart_told(with_numbers_apart(document))))
    )
    document = with_coded_heads(
        with_letters_spelled(with_signs_spelled(with_tokens_spelled(with_headed_signs(document))))
    )
    document = with_staged_heads(document)
    document = with_statements_listed(with_levels_in_cells(document))
    explained = with_sign_notes(with_choices(with_levels_spelled(document)))
    document = with_marks_explained(without_unseen_marks(explained))
    document = with_headed_marks(with_lettered_rows(with_unmarked_methods(document)))
    document = with_names_over_ended(with_ended_levels_apart(document))
    document = with_plain_groups(
        with_bold_levels(with_known_heads(with_levels_below(with_records_listed(with_star_keys(document)))))
    )
    return Rewritten(plain, explained, document, methods, (*once, *paired.doubts, *hedged.doubts, *unread))
