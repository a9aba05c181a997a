"""Signs and colours that sentences explain as the two levels: `A hollow star means we would love it`, `green = …`."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.methods.heads_of_items import with_heads_of_items
from shortlister.importing.criteria.words.phrased_levels import phrased_level
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL
from shortlister.importing.late_regexes import late_regex

_FULL: Final = r"(?:solid|filled(?:[- ]in)?|full|black|dark|closed|shaded)"
_OPEN: Final = r"(?:hollow|empty|open|white|outlined?|unfilled|blank|clear)"
_SHAPES: Final = {
    r"stars?": ("★⭑✭", "☆⭐✩"),
    r"(?:circles?|dots?|bullets?|blobs?|discs?)": ("●⬤•", "○◯◦"),
    r"(?:squares?|box(?:es)?)": ("■◼▪⬛", "□◻▫☐"),
    r"diamonds?": ("◆♦", "◇♢"),
    r"triangles?": ("▲▶", "△▷"),
    r"hearts?": ("♥❤", "♡"),
}
_SIGNS: Final = {
    r"plus(?: signs?)?": "+",
    r"minus(?: signs?)?": "-–−",
    r"(?:squiggles?|tildes?|wavy lines?)": "~",
    r"exclamation (?:mark|point)s?": "!",
    r"question marks?": "?",
    r"hash(?:es|tags?| signs?)?": "#",
    r"equals? signs?": "=",
}
"""What people call the signs of a keyboard."""
_NAMED: Final = tuple(
    (late_regex(rf"{kind} {shape}", re.IGNORECASE), signs)
    for shape, pair in _SHAPES.items()
    for kind, signs in ((_FULL, pair[0]), (_OPEN, pair[1]))
) + tuple((late_regex(name, re.IGNORECASE), signs) for name, signs in _SIGNS.items())
COLOURS: Final = r"red|amber|green|blue|yellow|orange|purple|pink|gold|silver|bronze|grey|gray|black|white"
_SIGN: Final = r"[^\w\s()\[\]“”\"'’‘.,;:=&/|–—-]"
_SHAPE: Final = "|".join(rf"(?:{_FULL}|{_OPEN}) {shape}" for shape in _SHAPES) + "|" + "|".join(_SIGNS)
_TOLD: Final = late_regex(
    r"^(?:(?:key|levels?|lights?|colou?rs?|signs?|symbols?|marks?)\s*[:–—-]\s*)?"
    r"(?:(?:an?|the|those|items?|points?|lines?|criteria|ones|anything|everything|whatever|in|with|marked"
    r"|it|list|lists|this|below|above|following|here|that (?:is|are)|which (?:is|are)|shown|by|and) )*"
    rf"[“\"'‘(]?(?:\w+(?: \w+)? \((?P<shown>{_SIGN})\)"
    rf"|(?P<token>{_SHAPE}|{COLOURS}|{_SIGN})[”\"'’)]?(?: \([^()]{{1,3}}\))?)"
    r"(?: (?:dots?|lights?|stickers?|labels?|tags?|flags?|type|text|ones|items|points|lines))?"
    r"(?: (?:beside|by|next to|against|after|before|behind|in front of)(?: (?:an?|the|each|it|any|its|them))?"
    r"(?: (?:points?|items?|lines?|criteri\w+|requirements?|words?))?)?"
    r"\s*(?:=|:|–|—|-|→|\bmeans?\b(?: that)?|\bis\b|\bare\b|\bfor\b|\bmarks?\b|\bshows?\b|\bstands? for\b|\bsays?\b"
    r"|(?=\b(?:can|could|must|have to|has to|would|need|may)\b))\s*"
    r"(?:(?:it|this|that|they|something|things?|a thing|what|the ones?|those|is|are|an?) )*(?P<said>.{3,120})$",
    re.IGNORECASE,
)
_CLAUSES: Final = late_regex(
    rf"(?<=[.;!])\s+|;\s*|,\s+(?:and\s+|while\s+)?(?=\W?(?:an? )?(?:\w+|{_SIGN})(?: \w+)?(?: \({_SIGN}\))?"
    r" (?:=|means?\b|is\b|are\b))"
    rf"|\s+(?:and|but|while)\s+(?=(?:an?|the) \w+(?: \w+)?(?: \({_SIGN}\))? means?\b)"
)
_OPENING: Final = late_regex(rf"(?P<token>{COLOURS}|{_SIGN})\s*(?:[:|–—]\s*|\s-\s+)(?=\S)", re.IGNORECASE)
"""A token parted from what stands behind it, which may be methods: `Red — CV, Interview`."""
_LONGEST: Final = 400
_FEWEST: Final = 3
_BULLETS: Final = frozenset("•-–—*·")
_NAMES: Final = {ESSENTIAL: "Essential", DESIRABLE: "Desirable"}


def with_tokens_spelled(document: Document) -> Document:
    """The document with such signs and colours in words, where both levels are told and lines or cells carry both."""
    told = [dict(_explained(block)) for block in document.blocks]
    tokens = {token: level for one in told for token, level in one.items()}
    if set(tokens.values()) != {ESSENTIAL, DESIRABLE}:
        return document
    lines = [
        text for block, one in zip(document.blocks, told, strict=True) if not one for text in _texts(block)
    ]  # fmt: skip
    used = [token for text in lines if (token := _token_of(text, tokens))]
    if len(used) < _FEWEST or {tokens[token] for token in used} != {ESSENTIAL, DESIRABLE}:
        return document
    blocks = (
        block if one else _spelled(block, tokens)
        for block, one in zip(document.blocks, told, strict=True)
        if not (one and _only_explains(block))
    )
    return replace(document, blocks=tuple(with_heads_of_items(document.blocks, [*blocks])))


def _explained(block: Block) -> Iterator[tuple[str, str]]:
    """The tokens that the sentences of a block explain, each with its level; a shape with all signs that look so."""
    for text in _texts(block):
        if len(text) > _LONGEST:
            continue
        for clause in _CLAUSES.split(text):
            if (found := _TOLD.match(clause.strip())) and (level := phrased_level(found["said"])):
                for token in _tokens(found["token"] or found["shown"]):
                    yield token, level


def _tokens(name: str) -> str | tuple[str, ...]:
    """The signs that a name may mean, or the colour or sign itself."""
    return next((signs for pattern, signs in _NAMED if pattern.fullmatch(name)), (name.casefold(),))


def _only_explains(block: Block) -> bool:
    clauses = [clause.strip() for text in _texts(block) for clause in _CLAUSES.split(text) if clause.strip(" .")]
    return block.kind is not BlockKind.TABLE and all(_TOLD.match(clause) for clause in clauses)


def _texts(block: Block) -> Iterator[str]:
    if block.kind is BlockKind.TABLE:
        for cell in block.cells:
            yield from cell.paragraphs
    else:
        label = block.label.replace(">", "").strip()  # which marks what a mail quotes
        yield f"{label} {block.text}" if label and not label[0].isalnum() else block.text


def _token_of(text: str, tokens: Mapping[str, str]) -> str:
    """The token that a text is, or that stands at its beginning or its end; empty where none does."""
    words = text.split()
    words = words[1:] if words and words[0] in _BULLETS and words[0] not in tokens else words
    edges = [words[0], words[-1]] if words else []
    for edge in edges:
        bare = edge if len(edge) == 1 else edge.strip("()[]:,;–—-").casefold()
        if bare in tokens and (
            not bare.isalpha() or len(words) == 1 or edge != edge.strip("()[]:") or _parted(text, edge)
        ):
            return bare
    return next((one for one in tokens if not one.isalnum() and words and words[0].startswith(one)), "")


def _parted(text: str, word: str) -> bool:
    """Whether a colour at the beginning of a line is parted from what stands behind it: `Red — CV`."""
    return bool(re.match(rf"\W*{re.escape(word)}\s*(?:[:|–—]|-\s)", text))


def _spelled(block: Block, tokens: Mapping[str, str]) -> Block:
    if block.kind is BlockKind.TABLE:
        columns = Counter(cell.column for cell in block.cells if cell.text.strip().casefold() in tokens)
        several = [column for column, count in columns.items() if count > 1]  # a column each for posts, it may be
        heads = {column: _head(block, column, tokens) for column in several} if len(several) == 1 else {}
        return replace(
            block,
            cells=tuple(
                replace(cell, paragraphs=("Level",)) if heads.get(cell.column) is cell else _spelled_cell(cell, tokens)
                for cell in block.cells
            ),
        )
    own = block.label.split()[-1] if block.label.split() else ""
    labelled = own in tokens
    if not labelled and (found := _OPENING.match(block.text)) and (level := tokens.get(found["token"].casefold())):
        return replace(block, text=f"{_NAMES[level]} – {block.text[found.end() :]}")
    if not (token := own if labelled else _token_of(block.text, tokens)):
        return block
    text = block.text if labelled else _without(block.text, token)
    text = f"{text} ({_NAMES[tokens[token]]})" if text else _NAMES[tokens[token]]
    label = f"{'>' * block.label.count('>')} •".strip()
    return replace(block, kind=BlockKind.ITEM, text=text, label=label, depth=max(block.depth, 1))


def _head(block: Block, column: int, tokens: Mapping[str, str]) -> Cell | None:
    """The short head of a column of tokens alone (`Light`), that says no more than that."""
    own = sorted((cell for cell in block.cells if cell.column == column), key=lambda cell: cell.row)
    if own[0].column_span > 1 or not any(one.row == own[0].row and one is not own[0] for one in block.cells):
        return None
    top = own[0].text.strip()
    plain = top.casefold() not in tokens and len(top.split()) <= _FEWEST and top.replace(" ", "").isalpha()
    return own[0] if plain else None


def _spelled_cell(cell: Cell, tokens: Mapping[str, str]) -> Cell:
    texts = []
    for text in cell.paragraphs:
        token = _token_of(text, tokens)
        rest, name = (_without(text, token), _NAMES[tokens[token]]) if token else (text, "")
        texts.append(f"{rest} ({name})" if rest and name else name or text)
    return cell if tuple(texts) == cell.paragraphs else replace(cell, paragraphs=tuple(texts))


def _without(text: str, token: str) -> str:
    """A text without the token at its beginning or else at its end."""
    one = rf"[(\[]?{re.escape(token)}[)\]]?"
    bare = re.sub(rf"^\W*?{one}(?!\w)[\s:,–—|-]*", "", text, count=1, flags=re.IGNORECASE)
    if bare == text:
        bare = re.sub(rf"[\s:,–—|-]*(?<!\w){one}$", "", text.rstrip(" ."), count=1, flags=re.IGNORECASE)
    return bare.strip()
