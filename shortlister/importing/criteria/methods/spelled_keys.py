"""Keys of one code on each line (`A - application form`, then `R - role play`), and codes listed behind a sentence."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.methods.codes_behind import code_behind
from shortlister.importing.criteria.methods.even_keys import without_lead
from shortlister.importing.criteria.methods.methods import joined_names, mentioned, name_of
from shortlister.importing.criteria.methods.short_names import with_names_in_full
from shortlister.importing.criteria.words.method_words import own_words, timed_words
from shortlister.importing.criteria.words.numbers import is_next
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.late_regexes import late_regex

_LINE: Final = late_regex(
    r"^[(\[]?(?P<code>[A-Z]{1,3}|[A-Z][a-z]{1,2}|[†‡§¶#^¹²³])(?![A-Za-z])(?:[)\]]|[.](?=\s))?\s*"
    r"(?:(?P<mark>=|:|–|—|-|\.{2,}|→|\bmeans\b|\bis\b|\bfor\b"
    r"|\bstands for\b)\s*)?(?P<name>[A-Za-z][^.;:]{2,70}?)[.;,]?$"
)
_PIECE: Final = late_regex(
    r"^(?:and |or )?[(\[“‘\"']?(?P<code>[A-Z]{1,5})[)\]”’\"']?\s+(?:=|:|–|—|-|means|for|is|stands for|shows)?\s*"
    r"(?:(?:the|your|an?) )?(?P<name>[A-Za-z][A-Za-z’'/ -]{2,45})$"
)
_CODES: Final = late_regex(r"\b[A-Z]{1,5}[)\]”’\"']?\s")
_WHEN: Final = late_regex(
    r"(?i)\s+(?:\([^()]*\)|(?:on|at|during|in|before|after|as part of|where|if|of)\s+(?:the|an?|your|our|necessary"
    r"|appropriate|interview)\b.*)$"
)
_BEFORE: Final = late_regex(r"(?i)^(?:(?:from|by|at|in|via|through|during|on|the|your|an?|our)\s+)+")
_HEADS: Final = late_regex(
    r"(?i)(?:the |our )?(?:key(?: to [\w ]{3,40})?|(?:(?:methods?|means|forms?) of )?(?:assessment|measurement"
    r"|evidence)|(?:assessment|evidence|method) (?:methods?|codes?|key)"
    r"|how (?:[\w’']+ ){0,4}(?:assess|measure|test|judge|find out)(?:ed|s)?(?: (?:it|this|you|these|each one))?"
    r"|(?:assessed|measured|tested|judged|examined|identified) by|methods?"
    r"|(?:codes?|letters|abbreviations)(?: used)?|legend)\s*:?"
)
_FEWEST: Final = 2
_FEW: Final = 5
"""The words of a method that no list knows."""


def spelled_key(blocks: Sequence[Block]) -> tuple[dict[str, str], tuple[Block, ...]]:
    """The codes of lines that stand together and each explain one, and these lines; at least two name methods.

    The lines of the same key that stands with each of several posts are among them.
    """
    run: list[Block] = []
    heading: list[Block] = []
    for block in (*blocks, Block(BlockKind.PARAGRAPH)):
        if _pair(block) or (not run and _led_pair(block)):
            run.append(block)
            continue
        for begin in range(max(len(run) - _FEWEST + 1, 0)):
            told = [pair for one in run[begin:] if (pair := _led_pair(one) or _pair(one))]
            methods = [pair for pair in told if not level_of_cell(pair[1])]  # `D` may be desirable, and documents
            counts = begin > 0 and is_next(run[begin - 1].label, run[begin].label)  # `c)` behind `b)`: a list goes on
            if not counts and len(dict(methods)) == len(methods) >= _FEWEST and (named := _methods(dict(methods))):
                return named, (*heading, *_again(run[begin:], blocks))
        run, heading = [], [block] if _HEADS.fullmatch(block.text.strip()) else []
    return {}, ()


def _again(lines: Sequence[Block], blocks: Sequence[Block]) -> Iterator[Block]:
    """The lines of a key wherever they stand in the document."""
    texts = {line.text for line in lines}
    return (block for block in blocks if block.text in texts and block.kind is not BlockKind.TABLE)


def listed_pairs(text: str) -> dict[str, str]:
    """The codes of `The letters tell where we look: AF application form, IV interview`; nothing for anything else."""
    if len(_CODES.findall(text)) < _FEWEST:
        return {}
    for line in (text.rpartition(":")[2], text, re.split(r"(?<=[.!?])\s+", text)[-1]):
        pieces = [piece.strip(" .") for piece in re.split(r"[,;](?:\s*and\b)?|\s+and\s+(?=[(\[“]?[A-Z]{1,5}\b)", line)]
        found = [_PIECE.match(piece) for piece in pieces if piece]
        pairs = {one["code"]: one["name"] for one in found if one}
        if len(found) >= _FEWEST and all(found) and len(pairs) == len(found) and (named := _methods(pairs)):
            return named
    return {}


def begins_key(text: str) -> bool:
    """Whether a text is nothing but a code with its name, beside which others may stand: `A = Application form`."""
    found = _LINE.match(" ".join(text.split()))
    marked = found is not None and found["mark"] is not None and name_of(found["code"]) is None
    return marked or code_behind(text) is not None


def _pair(block: Block) -> tuple[str, str] | None:
    if block.kind is BlockKind.TABLE:
        return None
    lettered = re.fullmatch(r"[(\[]?[A-Za-z]{1,3}[)\].]?", block.label)
    text = f"{block.label.upper()} {block.text}" if lettered else block.text
    return _told(text) or code_behind(block.text)


def _led_pair(block: Block) -> tuple[str, str] | None:
    """The first pair of a key on the line of what heads it: `Key: A = application form`, its others below."""
    if block.kind is BlockKind.TABLE:
        return None
    text = block.text.strip()
    leads = ((text.removesuffix(told), told) for told in without_lead(text))
    return next(
        (pair for lead, told in leads if _HEADS.fullmatch(lead.strip(" -–—\n")) and (pair := _told(told))), None
    )


def _told(text: str) -> tuple[str, str] | None:
    found = _LINE.match(with_names_in_full(" ".join(text.split())))
    if found is None or (found["mark"] is None and found["code"][1:].islower()):  # `Can swim (Interview)`
        return code_behind(text)
    return found["code"], found["name"].strip()


def _methods(pairs: dict[str, str]) -> dict[str, str]:
    """The methods of a key, without its levels; nothing where fewer than two names are known, or one is no name."""
    others = {code: name for code, name in pairs.items() if not level_of_cell(name.split()[0])}
    known = {code: name for code, said in others.items() if (name := _known(said))}
    own = {code: own_words(_WHEN.sub("", _BEFORE.sub("", said))) for code, said in others.items() if code not in known}
    if len(known) < _FEWEST or any(not _stands_for(code, name) for code, name in own.items()):
        return {}
    return {code: known.get(code) or own[code] for code in others}


def _known(text: str) -> str:
    bare = _BEFORE.sub("", text.strip(" .,;"))
    for one in (bare, _WHEN.sub("", bare)):
        if name := name_of(one):
            return timed_words(bare, name)
        if together := joined_names(one):
            return "/".join(together)
    outside = re.sub(r"\s*\([^()]*\)$", "", bare)  # `Spoken Polish (interview)` is a criterion
    return own_words(bare) if len(bare.split()) <= _FEW and len(mentioned(outside)) == 1 else ""


def _stands_for(code: str, name: str) -> bool:
    """Whether a code can be the short form of a few words: it begins with the first letter of one of them."""
    words = name.split()
    return len(words) <= _FEW and any(word[:1].upper() == code[:1].upper() for word in words)
