"""The walk through a document's blocks: each goes to the one who knows its kind."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.own_doubts import LIKE_A_HEADING
from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.i18n import _
from shortlister.importing.criteria.gathered.continued_tables import goes_on_with, only_goes_on
from shortlister.importing.criteria.gathered.facts import identify, take_fact
from shortlister.importing.criteria.gathered.gathering import Gathering, Identity
from shortlister.importing.criteria.gathered.headings import look_of
from shortlister.importing.criteria.gathered.leads import take_open_heading
from shortlister.importing.criteria.gathered.scope import Scope
from shortlister.importing.criteria.gathered.sections import GUESSED, Sections
from shortlister.importing.criteria.gathered.unread import passed_over
from shortlister.importing.criteria.lines.outline import could_be_heading, is_title_case
from shortlister.importing.criteria.posts.counted_posts import counted_posts
from shortlister.importing.criteria.posts.counted_tables import with_counted_tables
from shortlister.importing.criteria.posts.named_posts import named_posts
from shortlister.importing.criteria.posts.opened_posts import contents_lines, post_headings, titles_of_specifications
from shortlister.importing.criteria.posts.repeated_posts import repeated_posts
from shortlister.importing.criteria.posts.shared_posts import SHARED, level_shared, with_shared
from shortlister.importing.criteria.posts.titles import title_in
from shortlister.importing.criteria.tables.tables import Tables
from shortlister.importing.criteria.walking.items import opening_lines
from shortlister.importing.criteria.walking.listing import Texts
from shortlister.importing.criteria.walking.plain_lists import plain_lists
from shortlister.importing.criteria.words.section_words import OTHER, SPECIFICATION, is_strong_specification, section_of
from shortlister.importing.criteria.words.vocabulary import sounds_like_a_criterion

_NEAR: Final = 3
"""How many lines may stand at the top of a page before its table goes on."""
_WORDS: Final = 3
"""A line of no more may be a criterion: `Clean Driving Licence`."""


class Walk:
    """One walk through one document; what it finds goes to the gathering."""

    def __init__(self, blocks: Sequence[Block], gathering: Gathering) -> None:
        self.blocks = with_counted_tables(blocks)
        self.gathering = gathering
        gathering.opening = opening_lines(self.blocks)
        self.shares = False
        self.met: set[str] = set()
        self.sections = Sections(gathering)
        self.texts = Texts(self.sections)
        self.listed = plain_lists(self.blocks, gathering.key)
        self.tables = Tables(self.sections, self.block)

    def run(self) -> None:
        """Walks every block."""
        contents = contents_lines(self.blocks)
        posts = self._posts()
        self.shares = SHARED in posts.values()
        for index, block in enumerate(self.blocks):
            if index in contents:
                continue
            if index in posts:
                if not posts[index]:
                    continue
                self._begin_post(block, posts[index])
                continue
            if index == len(self.blocks) - 1 and self._heads_nothing(block):
                continue
            self.block(block, self.blocks[index + 1 : index + 12])

    def _heads_nothing(self, block: Block) -> bool:
        """Whether the last line is a heading in bold type behind plain criteria, and nothing is left below; it is said.

        Words with capitals throughout, behind a line that is not bold, and none that opens as a criterion does.
        """
        before = self.blocks[-2:-1]
        bold = block.kind is BlockKind.PARAGRAPH and block.bold and could_be_heading(block.text, bold=True)
        among = self.gathering.count() > 0 and any(not (one.bold or one.cells) for one in before)
        named = is_title_case(block.text) and len(block.text.split()) > _WORDS
        named = named and section_of(block.text) != OTHER
        if not (bold and among and named) or sounds_like_a_criterion(block.text):
            return False
        self.gathering.notes.extend(passed_over(block.text, (), block.place))
        return True

    def _begin_post(self, block: Block, title: str) -> None:
        """The next post, or what is asked for in all of them, which goes on in the specification at hand."""
        within = self.sections.scope
        self.gathering.identify(code="", grade="")
        self.sections.scope, self.sections.said = Scope(), []
        if title == SHARED:
            self.gathering.identity = Identity(shared=True)
            self.sections.open(SPECIFICATION, block.depth or GUESSED, strong=True)
            if level := level_shared(block.text):
                self.block(replace(block, text=level), ())
            return
        identify(self.gathering, "title", title)
        if is_strong_specification(block.text) and not title_in(block.text):
            self.sections.open(SPECIFICATION, block.depth or GUESSED, strong=True)
        if within.section == SPECIFICATION and self.shares:
            self.sections.open(SPECIFICATION, block.depth or GUESSED, strong=True)
            if level := level_shared(block.text):
                self.block(replace(block, text=level), ())

    def _posts(self) -> dict[int, str]:
        """The places at which posts begin, with their titles; an empty one only says the post at hand again."""
        headings = post_headings(self.blocks) | titles_of_specifications(self.blocks)
        named = {at: title_in(self.blocks[at].text) or self.blocks[at].text for at in headings}
        found = {**named, **counted_posts(self.blocks)}
        if not found:
            repeated = repeated_posts(self.blocks, self.gathering.identity.title)
            self.gathering.notes.extend(repeated.doubts)
            found = repeated.posts or ({} if repeated.is_one else named_posts(self.blocks))
        return with_shared(self.blocks, found)

    def block(self, block: Block, ahead: Sequence[Block]) -> None:
        """One block, knowing those ahead."""
        parts_tables = any(one.kind is BlockKind.TABLE for one in ahead[:_NEAR])
        again = parts_tables and block.kind is BlockKind.PARAGRAPH and block.text in self.met
        self.met.add(block.text)
        self.sections.turn += not (again or only_goes_on(block))
        if block.kind is BlockKind.TABLE:
            self.tables.table(block)
            return
        if ahead and ahead[0].cells and goes_on_with(block, self.tables.above):
            return
        text = block.text.strip()
        self.sections.look = look_of(block)
        if take_fact(self.sections, text, block):
            return
        within = self.sections.scope
        self._take(text, block, ahead)
        plain = block.kind is BlockKind.PARAGRAPH and not block.bold and within.section == OTHER
        self.sections.passed = self.sections.passed + 1 if plain and within is self.sections.scope else 0

    def _take(self, text: str, block: Block, ahead: Sequence[Block]) -> None:
        match block.kind:
            case BlockKind.HEADING if take_open_heading(self.sections, block, ahead):
                pass
            case BlockKind.HEADING:
                self.sections.heading(text, block.depth)
            case BlockKind.ITEM:
                self.texts.item(text, block, ahead)
            case _ if (block.place, text) in self.listed and self.texts.listed(text, block):
                if self.listed[block.place, text]:
                    self.gathering.doubt_last(block.place, _(LIKE_A_HEADING))
            case _:
                self.texts.paragraph(text, block, ahead)
