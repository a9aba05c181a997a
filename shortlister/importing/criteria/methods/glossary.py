"""What only stands around criteria: methods and levels defined line by line, notes under a sign, an imprint."""

import re
from collections.abc import Collection, Sequence
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.methods.methods import name_of
from shortlister.importing.criteria.words.says_of_person import asks_of_person
from shortlister.importing.criteria.words.vocabulary import level_of_cell, sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

_FEWEST: Final = 2
_FEW_WORDS: Final = 4
_LONGEST: Final = 600
_DEFINES: Final = late_regex(
    r"^[*†‡•–-]?\s*(?P<name>[^\W\d][\w’' /&-]{1,45}?)\s*(?:\([\w /]{1,5}\))?\s*"
    r"(?:[:=–—]|\s-|\.{2,}|\b(?:means|is|are|will|shows|refers|covers)\b)\s*(?P<rest>\S.+)$"
)
_ABOUT: Final = late_regex(
    r"\b(?:assess\w*|scor(?:ed?|ing)|short-?list\w*|sift\w*|candidates?|applicants?|the panel|panels|you(?:r|’ll|'ll)?"
    r"|we|respon(?:d|ses?)|questions?|evidence|criteri(?:a|on)|marked|process"
    r"|(?:the|this) (?:post|role|job)|appointment|without which)\b",
    re.IGNORECASE,
)
_SIGN: Final = late_regex(r"[*†‡§#]{1,3}")
_SIGNED: Final = late_regex(r"^([*†‡§#]{1,3})\s*(?=\w)")
_REGISTERED: Final = late_regex(
    r"^(?:(?:a |an )?(?:registered )?(?:charity|company|charitable company)\b.{0,40}\d{5,8}\b.*"
    r"|registered (?:office|in (?:england|scotland|wales|northern ireland))\b.*|(?:a )?company limited by\b.*"
    r"|vat (?:no|number|reg)\b.*"
    r"|(?:we|(?:the|our) [\w’' -]{2,60}?) (?:is|are) (?:an? )?(?:proud |committed )*(?:registered charity"
    r"|equal opportunit\w+ employer|disability confident\b).*)$",
    re.IGNORECASE,
)
_MEMBER: Final = late_regex(r"^(?:[\w’'&.-]+ ){1,8}?(?:is|are) (?:an? )?(?:\w+ )?(?:members? of|part of)\b.*$")


def without_glossary(blocks: Sequence[Block], signs: Collection[str]) -> list[Block]:
    """The blocks without definitions of methods or levels, notes to signs other than the known ones, and imprints."""
    dropped: set[int] = set()
    run: list[int] = []
    for at in range(len(blocks) + 1):
        if at < len(blocks) and _defined(blocks[at]):
            run.append(at)
            continue
        names = {_defined(blocks[one]) for one in run}
        if len(run) >= _FEWEST and len(names) == len(run):
            dropped.update(run)
        run = []
    dropped.update(_headed(blocks))
    dropped.update(_notes(blocks, signs))
    dropped.update(at for at, block in enumerate(blocks) if _is_imprint(block))
    return [block for at, block in enumerate(blocks) if at not in dropped]


def _defined(block: Block) -> str:
    """The method or level that a block explains in words about the selection; nothing where it does something else."""
    if block.kind in (BlockKind.TABLE, BlockKind.HEADING) or len(block.text) > _LONGEST:
        return ""
    found = _DEFINES.match(" ".join(block.text.split()))
    if found is None or not _explains(found["rest"]):
        return ""
    if (level := level_of_cell(found["name"])) and asks_of_person(found["rest"]):
        return ""
    return name_of(found["name"]) or (level if len(found["name"]) > 1 else "") or ""


def _explains(text: str) -> bool:
    plain = len(text.split()) >= _FEW_WORDS and not text.rstrip().endswith((":", "?"))
    return plain and bool(_ABOUT.search(text)) and not sounds_like_a_criterion(text)


def _is_imprint(block: Block) -> bool:
    """Whether a line says nothing but what the employer is and is registered as."""
    sentences = re.split(r"(?<=[.;|])\s+", block.text.strip()) if block.kind is BlockKind.PARAGRAPH else []
    return (
        not block.bold
        and any(map(_REGISTERED.match, sentences))
        and all(_REGISTERED.match(one) or _MEMBER.match(one) for one in sentences)
        and len(block.text) < _LONGEST
    )


def _headed(blocks: Sequence[Block]) -> set[int]:
    """Where names of methods stand as headings, each above one paragraph that explains it and nothing else."""
    pairs: list[int] = []
    found: set[int] = set()
    for at in range(len(blocks) + 1):
        if pairs and at < pairs[-1] + 2:
            continue
        if at + 1 < len(blocks) and _is_name(blocks[at]) and _is_explanation(blocks[at + 1]):
            pairs.append(at)
            continue
        ends = at >= len(blocks) or blocks[at].kind is not BlockKind.ITEM
        if len(pairs) >= _FEWEST and ends:
            found.update(one + step for one in pairs for step in (0, 1))
        pairs = []
    return found


def _is_name(block: Block) -> bool:
    heads = block.kind is BlockKind.HEADING or (block.kind is not BlockKind.TABLE and block.bold)
    return heads and name_of(block.text.strip(" :")) is not None


def _is_explanation(block: Block) -> bool:
    return block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and not block.bold and _explains(block.text)


def _notes(blocks: Sequence[Block], signs: Collection[str]) -> set[int]:
    """Where a line begins with a sign at which words of a table above it end, and few other lines begin so."""
    stands = {at: sign for at, block in enumerate(blocks) if (sign := _sign_of(block)) and sign not in signs}
    counts = [*stands.values()]
    found: set[int] = set()
    for at, sign in stands.items():
        cells = [cell.text for block in blocks[:at] for cell in block.cells]
        if counts.count(sign) < _FEW_WORDS and any(_ends_with(text, sign) for text in cells):
            found.add(at)
    return found


def _sign_of(block: Block) -> str:
    if block.kind is BlockKind.ITEM and _SIGN.fullmatch(block.label):
        return block.label
    signed = _SIGNED.match(block.text) if block.kind is not BlockKind.TABLE else None
    return signed[1] if signed else ""


def _ends_with(text: str, sign: str) -> bool:
    found = re.search(r"(?<=[\w)])\s?([*†‡§#]{1,3})[.:]?$", text.strip())
    return found is not None and found[1] == sign
