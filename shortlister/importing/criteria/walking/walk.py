"""The walk through a document's blocks: each goes to the one who knows its kind."""

from collections.abc import Sequence

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.gathered.facts import identify, take_fact
from shortlister.importing.criteria.gathered.gathering import Gathering
from shortlister.importing.criteria.gathered.headings import look_of
from shortlister.importing.criteria.gathered.sections import Scope, Sections
from shortlister.importing.criteria.posts.counted_posts import counted_posts
from shortlister.importing.criteria.posts.counted_tables import with_counted_tables
from shortlister.importing.criteria.posts.named_posts import named_posts
from shortlister.importing.criteria.posts.post_titles import titles_of_specifications
from shortlister.importing.criteria.posts.titles import contents_lines, post_headings, title_in
from shortlister.importing.criteria.tables.tables import Tables
from shortlister.importing.criteria.walking.listing import Texts


class Walk:
    """One walk through one document; what it finds goes to the gathering."""

    def __init__(self, blocks: Sequence[Block], gathering: Gathering) -> None:
        self.blocks = with_counted_tables(blocks)
        self.gathering = gathering
        self.sections = Sections(gathering)
        self.texts = Texts(self.sections)
        self.tables = Tables(self.sections, self.block)

    def run(self) -> None:
        """Walks every block."""
        contents = contents_lines(self.blocks)
        posts = self._posts()
        for index, block in enumerate(self.blocks):
            if index in contents:
                continue
            if index in posts:
                if not posts[index]:
                    continue
                self.gathering.identify(code="", grade="")
                identify(self.gathering, "title", posts[index])
                self.sections.scope, self.sections.said = Scope(), []
                continue
            self.block(block, self.blocks[index + 1 : index + 12])

    def _posts(self) -> dict[int, str]:
        """The places at which posts begin, with their titles; an empty one only says the post at hand again."""
        headings = post_headings(self.blocks) | titles_of_specifications(self.blocks)
        named = {at: title_in(self.blocks[at].text) or self.blocks[at].text for at in headings}
        return {**named, **counted_posts(self.blocks)} or named_posts(self.blocks)

    def block(self, block: Block, ahead: Sequence[Block]) -> None:
        """One block, knowing those ahead."""
        self.sections.turn += 1
        if block.kind is BlockKind.TABLE:
            self.tables.table(block)
            return
        text = block.text.strip()
        self.sections.look = look_of(block)
        if take_fact(self.sections, text, block):
            return
        match block.kind:
            case BlockKind.HEADING:
                self.sections.heading(text, block.depth)
            case BlockKind.ITEM:
                self.texts.item(text, block, ahead)
            case _:
                self.texts.paragraph(text, block, ahead)
