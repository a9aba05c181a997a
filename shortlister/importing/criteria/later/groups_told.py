"""Sentences that say how the criteria of some groups are assessed: `Knowledge from the form, and skills at interview`.

The groups are the document's own headings. What a sentence says of all besides stays for the rules about all.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, BlockKind, Cell
from shortlister.importing.criteria.later.looked_for import looked_for
from shortlister.importing.criteria.methods.methods import MethodKey, mentioned, methods_in, unique
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.criteria.words.vocabulary import is_group_name, level_of_cell
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_DO: Final = (
    r"(?:assess|measure|test|judge|score|mark|check|examine|evaluate|verify|explore|consider|cover|probe|discuss"
    r"|look (?:at|for|into)|focus(?:es)? on|concentrates? on|ask about)"
)
_DONE: Final = (
    r"(?:assessed|measured|tested|judged|scored|marked|checked|examined|evaluated|verified|explored|considered|covered"
    r"|probed|discussed|looked (?:at|for|into)|seen|evidenced|demonstrated|identified|drawn|taken|tried out)"
)
_LINK: Final = (
    rf",?\s+(?:(?:will|shall|are|is|be|being|to|also|then|all|each|only|both|mainly|additionally|further"
    rf"|in addition|{_DONE}),?\s+)*(?:by|at|via|through|from|in|on|using|with|during)\s+"
)
_OPENS: Final = (
    r"(?:^(?:in addition,? |however,? |and )?|[;,]\s+(?:(?:and|but|while|whilst|whereas|with)\s+)?"
    r"|\s+(?:and|but|while|whilst|whereas|with)\s+)"
)
_REST: Final = (
    r"(?:everything else|all else|(?:all )?(?:of )?(?:the )?(?:others?|rest|remainder|remaining)(?: (?:of )?(?:the )?"
    r"(?:criteria|requirements|groups|sections|headings|areas|points|items))?)"
)
_WE: Final = r"(?:we|you|the (?:selection |interview )?panel|interviewers)(?:[’']ll| will| shall| are going to)?"
_AROUND: Final = late_regex(
    r"(?i)^(?:(?:will|are|is|be|to|and|by|at|via|through|from|in|on|using|with|the|your)\s+)+|\s+(?:also|only|alone)$"
)
_ALSO: Final = late_regex(r"(?i)\b(?:also|in addition|additionally|further|as well|too)\b")
_UNSURE: Final = late_regex(r"(?i)\b(?:may|might|could|usually|normally|possibly|either|not|unless|if|except|some)\b")
_SEVERAL: Final = late_regex(r"(?i)\b(?:both|all|everything|each)\b")
_VERB: Final = late_regex(rf"(?i)\b(?:{_DONE}|{_DO})\b")
_OWN: Final = late_regex(r"\((?i:assessed|measured|tested) [^()]+\)\W*$")
"""How a line itself is measured, which is no verb of a sentence about others: `Works in a team (Tested by …)`."""
_OTHERS: Final = late_regex(rf"(?i){_REST}")
_LINKED: Final = late_regex(rf"(?i){_LINK}")
_WE_DO: Final = late_regex(rf"(?i){_WE}(?: also)? {_DO} ")
_DOES: Final = late_regex(rf"(?i) {_DO}s? ")
_TESTED: Final = late_regex(rf"(?i)\b(?:are|is|will be|be|we(?:[’']ll| will)?)(?: \w+)? (?:{_DONE}|{_DO})\b")
_SEEN: Final = late_regex(
    rf"(?i)^(?P<of>[\w ,&/]{{3,50}}?)\s*[:–—-]\s*(?:to be |will be |we(?:[’']ll| will)? )?"
    rf"(?:see|seen|look|ask|{_DONE}|{_DO})(?: (?:for )?(?:them|these|it|this))?"
    r" (?P<at>(?:at|by|in|from|on|through|via) )"
)
"""`Knowledge: see at interview`."""
_UNDER: Final = (
    r"(?:the |all |any )*(?:points|criteria|requirements|items|lines|those|ones|things|everything|anything|what(?: is|"
    r" stands| comes)?)(?: (?:listed|given|shown|set out|grouped))? (?:under|in|below|within|beneath)"
    r"(?: (?:the )?(?:headings?|sections?|parts?))? "
)
"""`Points under Training`."""
_ABOUT: Final = late_regex(
    rf"(?i:{_UNDER})(?:(?<=under )|(?<=below )|(?<=neath ))[“\"'‘]?"
    r"(?P<which>(?!(?i:section|part|list|table|essential|desirable)\b)"
    rf"[A-Z][\w &/-]{{2,40}}?)[”\"'’]?(?i:{_LINK})"
)
"""A sentence about a group, whether or not the document has one of that name."""
_NOTE: Final = late_regex(
    r"(?i)^\W*(?:(?:please |also )*not(?:e|ing)(?: also)?(?: that)?|n\.?\s?b\.?|important(?: note)?)"
    r"(?:\s*[:–—.-]+\s*|\s+)"
)
"""What may stand before such a sentence: `Note:`, `N.B.`, `Please note that`."""
_LITTLE: Final = frozenset(
    re.findall(r"\w+", "the and or of for your other personal general relevant essential desirable specific")
)
_SENTENCES: Final = late_regex(r"(?<=[.!?])\s+(?=[A-Z])|(?<=;)\s+")
_LONGEST, _WORDS = 500, 6


@dataclass(frozen=True, slots=True)
class GroupTold:
    """The methods of the groups of these names, of all others where there are none; `adds`: besides what is known."""

    names: tuple[str, ...]
    methods: tuple[str, ...]
    adds: bool
    text: str
    place: Place


def take_group_methods(blocks: Sequence[Block], key: MethodKey) -> tuple[tuple[Block, ...], list[GroupTold]]:
    """The blocks without what such sentences say of groups, and what they say."""
    names = _names(blocks)
    left: list[Block] = []
    found: list[GroupTold] = []
    for block in blocks if names else ():
        if block.kind is BlockKind.TABLE:
            cells = tuple(_cell_without(cell, names, key, found) for cell in block.cells)
            left.append(block if cells == block.cells else replace(block, cells=cells))
            continue
        told = _read(block, names, key) if block.kind is BlockKind.PARAGRAPH and _may_tell(block.text) else None
        if block.kind is BlockKind.ITEM:
            told = _all_told(block, names, key)
        if told is None:
            left.append(block)
            continue
        text, said = told
        found.extend(said)
        if text:
            left.append(replace(block, text=text))
    return (tuple(left), found) if names else (tuple(blocks), [])


def _cell_without(cell: Cell, names: tuple[str, ...], key: MethodKey, found: list[GroupTold]) -> Cell:
    """The cell without its lines that only say of groups how these are assessed, which are added to what is found."""
    kept: list[int] = []
    for at, text in enumerate(cell.paragraphs):
        told = _all_told(Block(BlockKind.ITEM, text, place=cell.place), names, key)
        found.extend(told[1] if told else ())
        kept += [] if told else [at]
    if len(kept) == len(cell.paragraphs):
        return cell
    texts = tuple(cell.paragraphs[at] for at in kept)
    return replace(cell, paragraphs=texts, marks=tuple(cell.marks[at] for at in kept) if cell.marks else (), labels=())


def _all_told(block: Block, names: tuple[str, ...], key: MethodKey) -> tuple[str, list[GroupTold]] | None:
    """What an item or a line of a cell says of groups, where it says nothing else; None for what may be a criterion."""
    text = " ".join(block.text.split())
    if not _may_tell(text) or text[:1].islower() or not (_TESTED.search(text) or mentioned(text)):
        return None
    if (own := _OWN.search(text)) and not _VERB.search(text[: own.start()]):
        return None
    found = _read(replace(block, text=_SEEN.sub(r"\g<of> are seen \g<at>", text)), names, key)
    return found if found and not found[0] else None


def says_of_a_group(text: str) -> bool:
    """Whether a line says where a group is seen and nothing else: `Knowledge: see at interview`."""
    found = _SEEN.match(text)
    return found is not None and is_group_name(found["of"]) and bool(mentioned(text[found.start("at") :]))


def _names(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The names that the document's headings and the rows of its tables give to groups, and their main words."""
    texts: list[str] = []
    for block in blocks:
        if block.kind is BlockKind.TABLE:
            texts.extend(cell.text for cell in block.cells if is_group_name(cell.text.strip(" :")))
        elif block.kind is BlockKind.HEADING or block.bold or is_group_name(block.text.strip(" :")):
            texts.append(block.text)
    bare = (" ".join(re.sub(r"^\W*\d+[.)]\s*|\([^()]*\)", "", text).split()).strip(" :.") for text in texts)
    whole = [name for name in bare if 0 < len(name.split()) <= _WORDS and not _names_something_else(name)]
    parts = [part for name in whole for part in re.split(r"\s*(?:,|/|&|\+|\band\b)\s*", name)]
    main = [name.split()[-1] for name in whole if is_group_name(name.split()[-1])]
    return unique(name.lower() for name in (*whole, *parts, *main) if len(name) > 3 and name_stems(name))


def _names_something_else(name: str) -> bool:
    return bool(level_of_cell(name) or mentioned(name) or re.match(r"(?i)(?:essential|desirable|selection)\b", name))


def _may_tell(text: str) -> bool:
    return 15 < len(text) < _LONGEST and not text.rstrip().endswith(":")


def _read(block: Block, names: tuple[str, ...], key: MethodKey) -> tuple[str, list[GroupTold]] | None:
    """What a paragraph leaves besides what it says of groups, and that; None where it says nothing of them."""
    left: list[str] = []
    found: list[GroupTold] = []
    for sentence in _SENTENCES.split(" ".join(block.text.split())):
        told = _said(sentence, _named(names), _pattern(names), key)
        known = re.match(rf"(?i)(?P<which>{_pattern(names)}){_LINK}", sentence) if found else None
        if told is None and (about := known or _ABOUT.match(sentence)):
            told = "", [(_listed(about["which"]), (), False)]
        if told is None:
            left.append(sentence)
            continue
        before, said = told
        left.extend([before] if before else [])
        found.extend(GroupTold(which, methods, adds, sentence, block.place) for which, methods, adds in said)
    if not any(one.names for one in found) or not (_VERB.search(block.text)):
        return None
    of_all = any(mentioned(text) for text in left)
    return " ".join(left), [replace(one, adds=one.adds or of_all) for one in found]


@lru_cache(maxsize=4)
def _named(names: tuple[str, ...]) -> str:
    return f"(?i){'|'.join(map(_either, names))}"


@lru_cache(maxsize=4)
def _pattern(names: tuple[str, ...]) -> str:
    one = "|".join(sorted((_either(name) for name in names), key=len, reverse=True))
    one = rf"(?:{_UNDER})?(?:the |your |all |any )*[“\"'‘]?(?:{one})[”\"'’]?"
    one = rf"{one}(?:[ ](?:criteria|requirements|section|group|heading))?"
    one = rf"(?:{one})(?: (?:(?:listed |given )?(?:above|below|here)|in this (?:box|row|cell|column|section)))?"
    return rf"(?:{one})(?:(?:\s*,\s*and\s+|\s*[,&/]\s*|\s+and\s+)(?:{one}))*"


def _either(name: str) -> str:
    """A name in the singular and the plural, its case left open."""
    stem = re.sub(r"(?:ies|y)$", "", name)
    return re.escape(stem) + "(?:y|ies)" if stem != name else re.escape(name.removesuffix("s")) + "s?"


_Said = tuple[tuple[str, ...], tuple[str, ...], bool]


def _said(sentence: str, named: str, groups: str, key: MethodKey) -> tuple[str, list[_Said]] | None:
    """What a sentence says before it speaks of groups, and what of these; None where it is not surely understood.

    Only one that has a name in it is held against the patterns of the groups, which take long to compile.
    """
    bare = _NOTE.sub("", sentence).strip(" .!;")
    if _UNSURE.search(bare) or not (re.search(named, bare) or _OTHERS.search(bare)):
        return None
    of_groups, of_all = looked_for(bare, groups, key)
    if of_groups:
        return "", _of_each(of_groups) + ([((), of_all, True)] if of_all else [])
    adds = bool(_ALSO.search(bare))
    if found := _active(bare, groups):
        methods = _methods(found["how"], key)
        return ("", [(_listed(found["which"]), methods, adds)]) if methods else None
    if _WE_DO.match(bare):
        bare = re.sub(rf"(?i)^{_WE}(?: also)? {_DO} (?={groups}\b)", "", bare)
    if not _LINKED.search(bare):
        return None
    clauses = list(re.finditer(rf"(?i){_OPENS}(?:{_DO} )?(?:(?P<rest>{_REST})|(?P<which>{groups})){_LINK}", bare))
    if not clauses or (clauses[0].start() and not _VERB.search(bare[: clauses[0].start()])):
        return None
    ends = [one.start() for one in clauses[1:]] + [len(bare)]
    said: list[_Said] = []
    for one, end in zip(clauses, ends, strict=True):
        methods = _methods(bare[one.end() : end], key)
        if not methods or _SEVERAL.search(bare[one.end() : end]):
            return None
        also = bool(_ALSO.search(one.group() + bare[one.end() : end]))
        said.append((_listed(one["which"]) if one["which"] else (), methods, also))
    before = bare[: clauses[0].start()].strip(" ,;")
    return f"{before}." if before else "", said


def _of_each(told: Mapping[str, tuple[str, ...]]) -> list[_Said]:
    """The methods of each group that such clauses name, those of several clauses together."""
    names = unique(name for which in told for name in _listed(which))
    return [
        ((one,), unique(how for which in told if one in _listed(which) for how in told[which]), False) for one in names
    ]


def _active(text: str, groups: str) -> re.Match[str] | None:
    """`The interview will explore skills`, and `At interview we will also test skills`."""
    if not _DOES.search(text):
        return None
    which = rf"(?P<which>{groups})(?: (?:too|as well|in more depth|further))?"
    return re.fullmatch(
        rf"(?i)(?:the |an? |your |our )?(?P<how>[^.;,]{{2,60}}?)(?: (?:will|shall|is|are))?(?: also| then| only)*"
        rf"(?: be)?(?: used to| designed to)? {_DO}s? {which}",
        re.sub(rf"(?i)^(?:at|in|during|through|by|with|using) (.{{2,60}}?),? {_WE}(?= )", r"\1 will", text),
    )


def _listed(text: str) -> tuple[str, ...]:
    text = re.sub(rf"(?i)\b{_UNDER}|[“”\"‘’]", " ", text)
    bare = re.sub(
        r"(?i)\b(?:the|your|all|any|criteria|requirements|section|group|heading|(?:listed |given )?(?:above|below|here)"
        r"|in this (?:box|row|cell|column|section))\b",
        " ",
        text,
    )
    whole = " ".join(bare.split()).strip(" ,")
    return tuple(part.strip() for part in re.split(r"(?i)\s*(?:,|&|/|\band\b)\s*", whole) if part.strip())


def _methods(words: str, key: MethodKey) -> tuple[str, ...]:
    spare = MethodKey(dict(key.codes))
    bare = _AROUND.sub("", words.strip(" ,;.:"))
    bare = _AROUND.sub("", bare)
    if listed := methods_in(bare, spare):
        return listed
    told = told_methods(bare, spare)
    return told.methods if told.known and not told.unread else ()


@lru_cache(maxsize=DEFAULT.pieces)
def name_stems(text: str) -> frozenset[str]:
    """The words of a name in the singular, without the little ones."""
    words = set(re.findall(r"[^\W_]+", text.lower())) - _LITTLE
    return frozenset(re.sub(r"ies$", "y", word) if word.endswith("ies") else word.removesuffix("s") for word in words)
