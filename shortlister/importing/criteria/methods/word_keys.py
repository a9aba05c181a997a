"""Short words behind lines that a note explains as methods: `your application (app) or the values chat (chat)`.

The note may tell them the other way round (`app = your application`), one after the other or each on its line.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.methods.methods import MethodKey, name_of, unique
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.criteria.words.phrased_levels import phrased_level
from shortlister.importing.criteria.words.phrases import could_name_a_method
from shortlister.importing.criteria.words.vocabulary import level_of_cell, levels_named
from shortlister.importing.late_regexes import late_regex

_WORD: Final = r"[A-Za-z][a-z][a-z-]{0,10}"
_LIST: Final = rf"{_WORD}(?:\s*(?:[,;/&+|]|\band\b)\s*{_WORD}){{0,5}}"
_END: Final = late_regex(rf"(?:[\[({{<]\s*(?P<inner>{_LIST})\s*[\])}}>]|(?<=\s)[–—-]\s+(?P<behind>{_LIST}))$")
_WHOLE: Final = late_regex(rf"\s*({_LIST})\s*\.?\s*")
_PARTS: Final = late_regex(r"\s*(?:[,;/&+|]|\band\b)\s*")
_SENTENCES: Final = late_regex(r"(?<=[.!?])\s+(?=[A-Z(\[“])")
_SIGN: Final = r"\s*(?:[=:→]|[–—-](?=\s)|\b(?:means?|is|stands? for|shows?|says?)\b)\s*"
_SHOWN: Final = late_regex(
    rf"[(\[“‘\"']\s*(?P<inner>{_WORD})\s*[)\]”’\"'](?P<sign>{_SIGN})?|(?<![\w-])(?P<bare>{_WORD}){_SIGN}"
)
"""Such a word where it may be explained: in brackets or quotes, or before a sign."""
_EDGES: Final = late_regex(r"(?i)^(?:[\s,;]|(?:and|or|then|plus|while)\b)+|(?:[\s,;.]|\b(?:and|or))+$")
_LEAD: Final = late_regex(r"^.*(?:[:;–—,]|\s-\s)\s*", re.DOTALL)
"""What stands before the first name of a sentence: `In brackets is where we look:`."""
_BEFORE: Final = late_regex(
    r"(?i)^.*\b(?:by|at|from|in|on|through|via|during|with|using|the|your|our|an?)\s+(?=\S)", re.DOTALL
)
_WITH: Final = late_regex(r"(?i)\s+(?:with|by|on|at|in|during|of|from)\s+(?:the|our|your|an?|some|one|two|us)\b.*$")
"""With whom or where it is done, behind the name: `values chat with our bakers`."""
_ARTICLE: Final = late_regex(r"(?i)^(?:(?:by|at|from|in|on|through|via|during|the|your|our|an?)\s+)+")
_LONGEST, _TAIL, _WORDS = 400, 100, 5
_FEWEST: Final = 2
_HEAD: Final = "Assessed by"

_Key = Mapping[str, tuple[str, ...]]


def with_word_keys(document: Document) -> Document:
    """The document with the methods in place of such words, and without the sentences that explained them."""
    used = {code for block in document.blocks for text, whole in _texts(block) for code in _codes(text, whole)}
    if len(used) < _FEWEST:
        return document
    told = [_told(block, used) for block in document.blocks]
    key = {code: names for pairs, _rest in told for code, names in pairs.items()}
    left = [rest for pairs, rest in told if rest and (rest.kind is BlockKind.TABLE or not pairs)]
    texts = [one for block in left for one in _texts(block) if _named(*one, key)]
    explained = {code for text, whole in texts for code in _codes(text, whole)} & key.keys()
    if len(explained) < _FEWEST or not any(map(_is_known, key.values())):
        return document
    kept = (_spelled(rest, key) if rest.kind is BlockKind.TABLE or not pairs else rest for pairs, rest in told if rest)
    return replace(document, blocks=tuple(kept))


def _texts(block: Block) -> Iterator[tuple[str, bool]]:
    """The texts of a block, each with whether such words may be all of it, as in a cell of methods."""
    if block.kind is BlockKind.TABLE:
        yield from ((text, cell.column > 1) for cell in block.cells for text in cell.paragraphs)
    elif block.kind is not BlockKind.HEADING:
        yield block.text, False


def _codes(text: str, whole: bool) -> list[str]:
    """The words in a bracket or behind a dash at the end of a text, or that are `whole` a cell, in small letters."""
    end = _ended(text)
    found = _WHOLE.fullmatch(text) if whole and end is None else None
    listed = end[1] if end else found[1] if found else ""
    return [part.casefold() for part in _PARTS.split(listed) if part]


def _ended(text: str) -> tuple[str, str] | None:
    """What stands before such words at the end of a text, and they."""
    bare = text.rstrip(" \n.;")
    found = _END.search(bare[-_TAIL:])
    rest = bare[: len(bare) - len(found[0])].rstrip() if found else ""
    return (rest, found["inner"] or found["behind"]) if found and rest else None


def _is_known(names: Sequence[str]) -> bool:
    return all(name_of(name) is not None for name in names)


def _told(block: Block, used: Collection[str]) -> tuple[_Key, Block | None]:
    """The words that a note explains, and what else its block says; in a table it stands in a row of its own."""
    if block.kind is BlockKind.HEADING:
        return {}, block
    if block.kind is not BlockKind.TABLE:
        pairs, rest = _explained(block.text, used)
        return pairs, replace(block, text=rest) if rest else None
    beside = Counter(cell.row for cell in block.cells if cell.text.strip())
    notes = {cell: _explained(cell.text, used) for cell in block.cells if beside[cell.row] == 1}
    pairs = {code: names for found, _rest in notes.values() for code, names in found.items()}
    emptied = {cell for cell, (found, rest) in notes.items() if found and not rest}
    cells = tuple(cell for cell in block.cells if cell not in emptied)
    return pairs if emptied else {}, replace(block, cells=cells) if emptied else block


def _explained(text: str, used: Collection[str]) -> tuple[dict[str, tuple[str, ...]], str]:
    """The words that the sentences of a note explain, and its others; nothing for a text that is no note."""
    pairs: dict[str, tuple[str, ...]] = {}
    rest = []
    for sentence in _SENTENCES.split(" ".join(text.split())) if len(text) <= _LONGEST else ():
        one = _pairs(sentence, used)
        pairs |= one
        rest += [] if one else [sentence]
    return pairs, " ".join(rest) if pairs else text


def _pairs(sentence: str, used: Collection[str]) -> dict[str, tuple[str, ...]]:
    """The words of one sentence with their methods, all of them told alike; one alone is all of its line."""
    shown = [one for one in _SHOWN.finditer(sentence) if _code(one) in used]
    behind = [one for one in shown if one["inner"] and not one["sign"] and one[0][-1] in ")]"]
    if len(behind) >= _FEWEST:
        begins = [0, *(one.end() for one in behind[:-1])]
        names = [sentence[begin : one.start()] for begin, one in zip(begins, behind, strict=True)]
        if pairs := _meant(behind, [_LEAD.sub("", names[0]), *names[1:]]):
            return pairs
    if len(shown) < _FEWEST and not (shown and shown[0].start() == 0 and shown[0] not in behind):
        return {}
    ends = [*(one.start() for one in shown[1:]), len(sentence)]
    return _meant(shown, [sentence[one.end() : end] for one, end in zip(shown, ends, strict=True)])


def _meant(shown: Sequence[re.Match[str]], names: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The methods of such words, in the order of what stands beside them; nothing where one is none."""
    pairs = {_code(one): _methods(name, _code(one)) for one, name in zip(shown, names, strict=True)}
    return pairs if all(pairs.values()) and len(pairs) == len(shown) else {}


def _code(found: re.Match[str]) -> str:
    return str(found["inner"] or found["bare"]).casefold()


def _methods(text: str, code: str) -> tuple[str, ...]:
    """The methods that the words beside a code name; nothing for a level, a piece of a sentence or another's name."""
    said = _EDGES.sub("", text)
    bare = _ARTICLE.sub("", said)
    bare = bare if len(bare.split()) <= _WORDS else _WITH.sub("", bare)
    if len(bare.split()) > _WORDS or not could_name_a_method(bare):
        bare = _BEFORE.sub("", said)
    if levels_named(bare) or level_of_cell(bare) or phrased_level(bare) or not could_name_a_method(bare):
        return ()
    told = told_methods(bare, MethodKey())
    if not told.methods or told.unread:
        told = told_methods(_WITH.sub("", bare), MethodKey())
    own = name_of(code)  # `Interview: Leeds` says where it is held
    same = own is None or own in told.methods or code in bare.casefold()
    return told.methods if same and not told.unread and len(bare.split()) <= _WORDS else ()


def _named(text: str, whole: bool, key: _Key) -> tuple[str, ...]:
    """The methods of such words in a text; empty where none is explained, or one neither that nor known."""
    codes = _codes(text, whole)
    named = [key.get(code) or tuple(filter(None, (name_of(code),))) for code in codes]
    return unique(name for names in named for name in names) if all(named) and not key.keys().isdisjoint(codes) else ()


def _spelled(block: Block, key: _Key) -> Block:
    if block.kind is not BlockKind.TABLE:
        names = _named(block.text, False, key) if block.kind is not BlockKind.HEADING else ()
        return replace(block, text=_with_names(block.text, names)) if names else block
    columns: dict[int, list[Cell]] = {}
    for cell in block.cells:
        if cell.text.strip():
            columns.setdefault(cell.column, []).append(cell)
    heads = {cells[0] for cells in columns.values() if _heads(cells, key)}
    return replace(
        block,
        cells=tuple(
            replace(cell, paragraphs=(_HEAD,), marks=(False,)) if cell in heads else _spelled_cell(cell, key)
            for cell in block.cells
        ),
    )


def _heads(cells: Sequence[Cell], key: _Key) -> bool:
    """Whether the first cell of a column stands above nothing but such words."""
    below = [cell.text for cell in cells[1:]]
    listed = all(_WHOLE.fullmatch(text) and _named(text, True, key) for text in below)
    return len(below) >= _FEWEST and cells[0].column > 1 and listed and not _named(cells[0].text, True, key)


def _spelled_cell(cell: Cell, key: _Key) -> Cell:
    named = [_named(text, cell.column > 1, key) for text in cell.paragraphs]
    if not any(named):
        return cell
    texts = (_with_names(text, names) if names else text for text, names in zip(cell.paragraphs, named, strict=True))
    return replace(cell, paragraphs=tuple(texts))


def _with_names(text: str, names: Sequence[str]) -> str:
    end = _ended(text)
    return f"{end[0]} (Assessed by: {', '.join(names)})" if end else ", ".join(names)
