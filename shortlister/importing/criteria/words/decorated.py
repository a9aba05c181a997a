"""Lines dressed up as on a poster: `~ ESSENTIAL ~`, `*** Desirable ***`, and letters spaced apart as in `C L E R K`."""

from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.late_regexes import late_regex

_SIGN: Final = r"[~=*_#•+<>«»☆★✦✶◆◇■□▪●○❖|:.·–—-]"
_AROUND: Final = late_regex(
    rf"^(?P<before>(?:{_SIGN}\s?){{1,12}})\s*(?P<text>[^\W_].*?)\s*(?P<behind>(?:\s?{_SIGN}){{1,12}})$"
)
_SPACED: Final = late_regex(r"^[^\W\d_](?: [^\W\d_&]){2,}$")
_WORDS: Final = late_regex(r"\s{2,}")
_MIRROR: Final = str.maketrans("<>«»", "><»«")
_LONGEST: Final = 80
_FEWEST: Final = 4


def without_decoration(document: Document) -> Document:
    """The document, such lines as plain as others are."""
    blocks = tuple(map(_plain, document.blocks))
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _plain(block: Block) -> Block:
    if block.kind is BlockKind.TABLE or not 2 < len(block.text) < _LONGEST:
        return block
    label = block.label if block.kind is BlockKind.ITEM else ""
    bare = _undressed(f"{label} {block.text}".strip())
    kind = BlockKind.PARAGRAPH if bare and label else block.kind
    text = _joined(bare or block.text)
    if text == block.text:
        return block
    return replace(block, kind=kind, text=text, label="" if bare else block.label, depth=0 if bare else block.depth)


def _undressed(text: str) -> str:
    """A text without the same signs before and behind it; empty where it has none, or one star that may mean more."""
    found = _AROUND.match(text)
    if found is None:
        return ""
    before, behind = ("".join(found[side].split()) for side in ("before", "behind"))
    if before.translate(_MIRROR)[::-1] != behind or before in ("*", ":", ".", "·"):
        return ""
    return found["text"]


def _joined(text: str) -> str:
    """Letters that stand apart as words: `B O S U N` is `BOSUN`, where more than two blanks part the words."""
    words = _WORDS.split(text.strip())
    if not all(map(_SPACED.match, words)) or sum(len(word.split()) for word in words) < _FEWEST:
        return text
    return " ".join(word.replace(" ", "") for word in words)
