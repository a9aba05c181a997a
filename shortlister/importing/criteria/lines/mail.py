"""What an e-mail puts around a specification: headers, greeting, sign-off, signature, terms of pay, disclaimers."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.lines.outline import level_label
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.section_words import SPECIFICATION, section_of
from shortlister.importing.criteria.words.vocabulary import is_group_name, sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.wording import split_label
from shortlister.importing.wrapped import goes_on

_FIELD: Final = late_regex(
    r"(?i)^(from|sent|to|cc|bcc|subject|date|reply-to|attachments?|importance|oddi wrth|anfonwyd|at|pwnc|testun"
    r"|dyddiad)\s*:"
)
_SENDER: Final = late_regex(r"(?i)^(?:from|to|subject|oddi wrth|pwnc|testun)\s*:")
_SUBJECT: Final = late_regex(r"(?i)^(?:subject|pwnc|testun)\s*:")
_FIELDS_IN_LINE: Final = late_regex(r"(?i)^from\s*:.{2,200}\b(?:sent|date)\s*:.{2,200}\bsubject\s*:")
_PARTING: Final = late_regex(
    r"(?i)^\W*(?:original message|begin forwarded message|forwarded message|neges wreiddiol)\b\W*$"
    r"|^on\b.{6,120}\bwrote:?$|^ar\b.{6,120}\bysgrifennodd\b.{0,60}$|^sent from (?:my|outlook)\b.{0,40}$"
)
_GREETING: Final = late_regex(
    r"(?i)^(?:hi|hello|hiya|hey|dear|good (?:morning|afternoon|evening)|morning|afternoon|annwyl|helo|bore da"
    r"|prynhawn da)\b(?!.*\b(?:experience|knowledge|skills?|ability)\b)[^.:;?]{0,50}[,!–-]*$"
)
_SIGN_OFF: Final = late_regex(
    r"(?i)^(?:(?:with )?(?:(?:kind|kindest|best|warm|warmest|many|very|all good) )*"
    r"(?:regards|wishes|thanks|thank you|cheers|ta)"
    r"|all the best|best|yours(?: (?:sincerely|faithfully|truly|ever|aye))?|(?:sincerely|faithfully)(?: yours)?"
    r"|speak soon|diolch(?: yn fawr)?|cofion(?: (?:gorau|cynnes))?|yn gywir|hwyl)"
    r"(?:(?: (?:in advance|again|so much|very much|both|all))*[,.!]*)(?:\s+[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*)?)?$"
)
_DASHES: Final = late_regex(r"^(?:--|__+|—)$")
_TERMS: Final = late_regex(
    r"(?i)^(?:the )?(?:salary|pay|closing date|interviews?(?: date)?|hours|start(?:ing)? date|contract|location|grade"
    r"|band|cyflog|dyddiad cau)\b(?! (?:skills?|experience|and )).{0,30}?[:£$€\d].{0,160}$"
)
_MESSAGE: Final = late_regex(r"(?i)\b(?:e-?mails?|messages?|attachments?|neges)\b")
_WARNING: Final = late_regex(
    r"(?i)\b(?:confidential|intended (?:recipient|only|solely)|addressees?|disclos\w+|unauthori[sz]ed|privileged"
    r"|virus(?:es)?|delete|in error|views expressed|monitored|printing|liab\w+|cyfrinachol)\b"
)
_REGISTERED: Final = late_regex(r"(?i)^.{0,80}\bregistered (?:charity|office|company|in (?:england|scotland|wales))\b")
_SIGNATURE: Final = 12
_NAME: Final = late_regex(r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?P<comma>,?)\W*")
_SHORTEST: Final = 30
"""The letters from which on a quoted line may have been broken."""


@dataclass(frozen=True, slots=True)
class Mail:
    """What a mail says but for its own parts, and its subject: the title of the post may stand in that."""

    blocks: tuple[Block, ...]
    subject: tuple[Block, ...] = ()


def without_mail(blocks: Sequence[Block]) -> Mail:
    """The blocks without the parts of an e-mail, and without the marks of quoting, where they are one at all."""
    quoted = [_quoting(block) for block in blocks]
    bare = [_unquoted(block) if depth else block for block, depth in zip(blocks, quoted, strict=True)]
    bare, quoted = _unwrapped(bare, quoted)
    headers = _headers(bare)
    greeted = any(_is_line(block) and _GREETING.match(block.text) for block in bare[:6])
    signed = any(_is_line(block) and _SIGN_OFF.match(block.text) for block in bare)
    parted = any(_PARTING.match(block.text) for block in bare)
    if not (headers or parted or (greeted and signed)):
        return Mail(tuple(blocks))
    subjects = [bare[at] for at in sorted(headers) if _SUBJECT.match(bare[at].text)]
    around = {at for at, block in enumerate(bare) if _is_around(block)}
    gone = headers | _names_greeted(bare, headers) | _signatures(bare, quoted) | around
    return Mail(tuple(block for at, block in enumerate(bare) if at not in gone), tuple(subjects[-1:]))


def with_quotes_joined(document: Document) -> Document:
    """The document, quoted lines that only go on with the one before put to it; they stay marked as quoted."""
    quoted = [_quoting(block) for block in document.blocks]
    if not any(quoted):
        return document
    bare = [_unquoted(one) if depth else one for one, depth in zip(document.blocks, quoted, strict=True)]
    whole, depths = _unwrapped(bare, quoted)
    return replace(document, blocks=tuple(
        replace(one, kind=BlockKind.ITEM, label=f"{'>' * depth} {one.label}".strip(), depth=max(one.depth, 1))
        if depth else one
        for one, depth in zip(whole, depths, strict=True)
    ))  # fmt: skip


def is_sign_off(text: str) -> bool:
    """Whether a line ends a letter: `Many thanks`, `Kind regards`."""
    return _SIGN_OFF.match(text.strip()) is not None


def _quoting(block: Block) -> int:
    """How many times a line is quoted: `>` is once, `> >` twice."""
    return block.label.count(">")


def _unquoted(block: Block) -> Block:
    """A quoted line as it was before it was quoted: with its own bullet or number, or with none."""
    label = block.label.replace(">", "").strip()
    text = block.text
    if not label:
        label, text = split_label(text)
    return replace(block, kind=BlockKind.ITEM if label else BlockKind.PARAGRAPH, label=label, text=text,
                   depth=block.depth if label else 0)  # fmt: skip


def _unwrapped(blocks: Sequence[Block], quoted: Sequence[int]) -> tuple[list[Block], list[int]]:
    """The blocks with quoted lines that only go on with the one before, which was broken when it was quoted, joined."""
    whole: list[Block] = []
    depths: list[int] = []
    last: int | None = None
    for block, depth in zip(blocks, quoted, strict=True):
        alike = bool(depth) and bool(depths) and depths[-1] == depth and not block.label
        alike = alike and (last is None or block.place.line is None or block.place.line - last == 1)
        last = block.place.line
        if alike and len(whole[-1].text) > _SHORTEST and goes_on(whole[-1].text, block.text):
            whole[-1] = replace(whole[-1], text=f"{whole[-1].text} {block.text}")
        else:
            whole.append(block)
            depths.append(depth)
    return whole, depths


def _names_greeted(blocks: Sequence[Block], headers: Collection[int]) -> set[int]:
    """The lines right below headers that are nothing but a name: that of somebody in these, or one with a comma."""
    said = " ".join(blocks[at].text for at in headers)
    return {
        at
        for at, block in enumerate(blocks)
        if at - 1 in headers and at not in headers and (found := _NAME.fullmatch(block.text.strip()))
        and (found["comma"] or all(re.search(rf"\b{re.escape(one)}\b", said) for one in found["name"].split()))
    }  # fmt: skip


def _is_line(block: Block) -> bool:
    return block.kind is not BlockKind.TABLE and len(block.text) < 80


def _headers(blocks: Sequence[Block]) -> set[int]:
    """The lines that say from whom, to whom and when: at least two in a row, one of them a sender or a subject."""
    found: set[int] = set()
    run: list[int] = []
    for at, block in enumerate([*blocks, Block(BlockKind.PARAGRAPH)]):
        if block.kind is not BlockKind.TABLE and _FIELD.match(block.text):
            run.append(at)
            continue
        if len(run) > 1 and any(_SENDER.match(blocks[one].text) for one in run):
            found.update(run)
        run = []
        if _FIELDS_IN_LINE.match(block.text) or (block.kind is BlockKind.TABLE and _is_header_table(block)):
            found.add(at)
    return found


def _is_header_table(block: Block) -> bool:
    first = [cell.text.strip() for cell in block.cells if cell.column == 1]
    return len(first) > 1 and all(_FIELD.match(text if ":" in text else f"{text}:") for text in first)


def _is_around(block: Block) -> bool:
    """Whether a block is a greeting, a parting line, terms of pay or a disclaimer."""
    text = block.text.strip()
    if block.kind is BlockKind.TABLE:
        return False
    if len(text) < 80 and (_GREETING.match(text) or _DASHES.match(text)):
        return True
    if _TERMS.match(text) and not sounds_like_a_criterion(text.partition(":")[2]):
        return True
    if block.kind is BlockKind.ITEM or sounds_like_a_criterion(text):
        return False
    if _PARTING.match(text) or _REGISTERED.match(text):
        return True
    return bool(_MESSAGE.search(text)) and len({word.lower() for word in _WARNING.findall(text)}) > 1


def _signatures(blocks: Sequence[Block], quoted: Sequence[int]) -> set[int]:
    """Each sign-off, or the line of dashes, and the short lines of the signature below it."""
    gone: set[int] = set()
    for begin, block in enumerate(blocks):
        if begin in gone or not _is_line(block) or not (_SIGN_OFF.match(block.text) or _DASHES.match(block.text)):
            continue
        gone.add(begin)
        for at in range(begin + 1, min(begin + 1 + _SIGNATURE, len(blocks))):
            if quoted[at] != quoted[begin] or not _is_line(blocks[at]) or _opens(blocks[at]):
                break
            gone.add(at)
    return gone


def _opens(block: Block) -> bool:
    """Whether a line opens a specification, its next part or a quoted mail, and so ends a signature."""
    if block.kind is not BlockKind.PARAGRAPH or _FIELD.match(block.text) or _PARTING.match(block.text):
        return True
    text = block.text.strip()
    return (
        level_label(text, MethodKey()) is not None
        or section_of(text) == SPECIFICATION
        or is_group_name(text)
        or text.endswith(":")
    )
