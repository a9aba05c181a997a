"""Sentences that say how some of the criteria are assessed: by star, number or level, and the rest."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.lines.outline import level_label
from shortlister.importing.criteria.lines.star_bullets import with_plain_bullets
from shortlister.importing.criteria.methods.by_numbers import methods_by_numbers
from shortlister.importing.criteria.methods.follows import At, follows
from shortlister.importing.criteria.methods.method_notes import method_note, speaks_of_every_criterion
from shortlister.importing.criteria.methods.methods import MethodKey, mentioned, unique
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.criteria.methods.told_of_all import of_some_plainly, plainly
from shortlister.importing.criteria.methods.used_for import used_before
from shortlister.importing.criteria.words.adding import adds, without_adding
from shortlister.importing.criteria.words.pointed_levels import pointed_level
from shortlister.importing.criteria.words.those_that_can import those_that_can
from shortlister.importing.criteria.words.vocabulary import level_of_cell, sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

_THINGS: Final = (
    r"(?:criteri(?:a|on)|requirements?|attributes?|items?|points?|qualifications|competenc(?:y|ies)"
    r"|skills)"
)
_SIGN: Final = r"\*{1,3}|[†‡§¶#^✦★¹²³]|asterisks?|stars?\b|dagger|bold(?: type| print| text)?|italics?"
_ONE: Final = r"(?:\(?[A-Z]{1,3}[-.]?\d{1,2}(?:\.\d{1,2})?\)?|\(?\d{1,2}(?:\.\d{1,2})?\)?|\([a-z]\))"
_MORE: Final = rf"(?:\s*(?:,\s*and\b|,|;|&|\+|\band\b|\bto\b|[-–—])\s*(?:{_THINGS}\s+)?{_ONE}(?![\w%]))"
_SUBJECT: Final = late_regex(
    rf"(?P<mark>(?:\b(?:the |those |all )?(?:{_THINGS}|those|ones|anything|everything)\s+)?"
    r"(?:\b(?:which are|that are|are|is) )?\b(?:marked|shown|indicated|denoted|identified|followed|printed|highlighted"
    rf"|flagged|written|given|with|in)\b(?: (?:with|by|in|as|an?|the|double|single"
    rf"|asterisk))*\s*[(“‘\"'\[]?(?P<sign>{_SIGN})"
    rf"[)”’\"'\]]?(?:\s*[(]\*[)])?|(?P<first>^\s*(?:{_SIGN}))(?=\s*(?:=|:|–|-|\s)\s*\w)|\b(?:starred|asterisked)\b)"
    rf"|(?P<numbers>\b{_THINGS}\s+(?:numbers?\s+|nos?\.?\s+|numbered\s+)?(?P<list>{_ONE}(?![\w%]){_MORE}*)"
    rf"|\bnumbers\s+(?P<bare>{_ONE}(?![\w%]){_MORE}*)|(?P<coded>(?<![\w/])[A-Z]{{1,2}}-?\d{{1,2}}(?!\w){_MORE}*)"
    rf"|(?:(?<=\band )|(?<=[;,] )|(?<=\bwhile )|(?<=\bwhilst ))(?P<next>{_ONE}(?![\w%]){_MORE}*)"
    r"(?= (?:by|at|from|through|in|via|on|are|is|will)\b))"
    rf"|(?P<rest>\b(?:all |the )*(?:others?|other|remaining|remainder|rest|unmarked|unstarred|non-starred)\b"
    rf"(?:\s+of)?(?:\s+(?:the|these))?(?:\s+{_THINGS})?|\beverything else\b)"
    rf"|(?P<all>\b(?:all|the|these)(?: of)?(?: the| these)? {_THINGS}(?=[^.;]*\b(?:except|apart from|other than"
    r"|excluding|but not)\b))"
    rf"|(?P<level>\b(?:essential|desirable)(?:\s+(?:and|or|&|/)\s*(?:the )?(?:essential"
    rf"|desirable))?(?:\s+selection)?\s+{_THINGS})",
    re.IGNORECASE,
)
_VERB: Final = late_regex(
    r"(?i)\b(?:assess\w*|measur\w*|test(?:ed|ing)?(?= )|evidenced|demonstrated?|examined|evaluated?|verified|judged?"
    r"|address(?:ed)?|respond|score[ds]?|shortlist(?:ed)?|sift(?:ed)?|explored?|considered|checked|identified"
    r"|covered)\b"
)
_TESTS: Final = late_regex(
    r"(?i)\b(?:assess|measur|test|examin|evaluat|verif|judg|scor|sift|shortlist|evidenced|explor)\w*"
)
"""What is done to criteria of a level; that people `demonstrate` or `address` them is said everywhere."""
_AT: Final = late_regex(
    r"(?i)\b(?:by|via|through|at|from|in|on|using|during|with)\b(?: the basis of| means of)?(?P<what>.+)$"
)
_GOES_ON: Final = late_regex(r"(?i)\s*(?:only )?(?:at|by|via|from|through|in|on)\b")
"""How a sentence goes on without repeating its verb: `…; desirable criteria at interview`."""
_UNSURE: Final = late_regex(
    r"(?i)\b(?:not|some|may|might|could|unless|if|either|usually|normally|possibly|any of|one of)\b"
)
_ONLY: Final = late_regex(r"(?i)\b(?:only|solely|instead|rather|alone|purely|just)\b")
_OTHERWISE: Final = late_regex(r"(?i)\b(?:unless|except\w*|otherwise|normally|usually|generally|mainly|others?|only)\b")
_EXCEPT: Final = late_regex(r"(?i)\b(?:except|apart from|other than|excluding|but not)\b")
_OPENS: Final = late_regex(
    rf"(?i)(?:{_SIGN}|(?:all |the |those )*(?:essential |desirable |selection |starred )*{_THINGS}\b|those marked"
    rf"|at |from )"
)
_JOINING: Final = late_regex(
    r"(?i)\b(?:and|while|whilst|whereas|with|but)(?: (?:the|those|all))?\s*$"
    r"|\b(?:will|shall|to|is|are|be)\b[\w ]{0,12}$"
)
_JOINED: Final = late_regex(rf"(?i)\b(?:these|the following|{_THINGS},? (?:and|or)(?: the)?)\s*$")
"""What makes the criteria of a level a part of what is meant: those at hand only, or with others."""
_SENTENCES: Final = late_regex(r"(?<=[.!?;])\s+(?=\S)")
_LONGEST: Final = 600
_SHORT: Final = 10
_FEWEST: Final = 2
"""The lines of bare numbers that make these the numbers of criteria."""


class Of(StrEnum):
    """Of which criteria a sentence speaks."""

    MARK = "mark"
    NUMBERS = "numbers"
    LEVELS = "levels"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Stated:
    """What one sentence says: of which criteria (a sign, numbers, levels) and the methods; `adds`: besides others.

    Of the rest, it adds to what is said of some: `All criteria will be tested at interview`. `only`: it adds nothing.
    """

    of: Of
    which: tuple[str, ...]
    methods: tuple[str, ...]
    adds: bool = False
    only: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """A paragraph of such sentences; none of them counts where one of them cannot be read.

    Not `sure`: a line of bare numbers (`Interview: 2, 3, 5`), which counts beside another such line only; `within`:
    the places of the table in which it stands.
    """

    block: Block
    said: tuple[Stated, ...]
    unread: str = ""
    sure: bool = True
    within: frozenset[Place] = frozenset()


def whole_text(block: Block) -> str:
    """The text of a block with the star that was taken for its bullet."""
    return f"{block.label} {block.text}" if block.label in ("*", "**") else block.text


def statements_in(blocks: Sequence[Block], key: MethodKey) -> Iterator[Statement]:
    """The paragraphs of a document that say how some of its criteria are assessed."""
    whole = zip(blocks, with_plain_bullets(blocks), strict=True)
    told = ((own, statement_of(block, key)) for own, block in whole if block.kind is not BlockKind.TABLE)
    found_in = [replace(found, block=own) for own, found in told if found]
    bare = [one for one in found_in if not one.sure]
    sentences = (one for block in blocks for one in _SENTENCES.split(block.text[:_LONGEST]))
    of_all = any(_says_of_all(sentence, key) for sentence in sentences)
    for found in found_in:
        if not found.sure and (len(bare) < _FEWEST or sum(len(one.said[0].which) for one in bare) <= len(bare)):
            continue
        codes = {sign for one in found.said for sign in one.which if one.of is Of.MARK and sign in key.codes}
        if not codes:
            yield found
        elif of_all or any(one.of is Of.REST for one in found.said):
            # else a mark that stands for one method is a code of the key
            key.codes = {code: name for code, name in key.codes.items() if code not in codes}
            yield found


def statement_of(block: Block, key: MethodKey, *, labels: bool = True) -> Statement | None:
    """What a paragraph says of how some criteria are assessed, or None where it says nothing of that.

    `labels`: it may be the heading of a level's criteria instead.
    """
    text = of_some_plainly(" ".join(whole_text(block).split()))
    if block.kind is not BlockKind.HEADING and (listed := methods_by_numbers(block.text, key)):
        numbers, methods, named = listed
        return Statement(block, (Stated(Of.NUMBERS, tuple(numbers_of(numbers)), methods),), sure=named)
    if not 15 < len(text) < _LONGEST or not _VERB.search(text) or text.endswith(":") or block.kind is BlockKind.HEADING:
        return None
    if sounds_like_a_criterion(text) or (block.kind is BlockKind.ITEM and not _OPENS.match(text)):
        return None
    heads = labels and not text.rstrip(")").endswith(".") and level_label(text, key, leads=True)
    if heads or pointed_level(text) or those_that_can(text):
        return None
    said: list[Stated] = []
    unread = ""
    for sentence in _SENTENCES.split(text):
        told = _said(sentence, key, after=bool(said))
        if told is None:
            unread = unread or sentence
        else:
            said.extend(told)
    if not unread and not any(one.of is not Of.REST for one in said):
        return None
    return Statement(block, tuple(said), unread)


def _said(text: str, key: MethodKey, *, after: bool) -> list[Stated] | None:
    """What a sentence says; empty where it speaks of no such criteria, None where it does and cannot be read."""
    subjects = list(_SUBJECT.finditer(text))
    if subjects and not after and not _begins(subjects):
        return []
    if not subjects and (plain := plainly(text, key, all_of_it=True)):
        text = plain
    if not subjects and speaks_of_every_criterion(text) and (every := _every(text, key)):
        return [Stated(Of.REST, (), every, adds=surely_of_all(text))]
    if not subjects or not (after or _VERB.search(text)):
        return []
    ends = [found.start() for found in subjects[1:]] + [len(text)]
    clauses = [_EXCEPT.split(text[found.end() : end])[0] for found, end in zip(subjects, ends, strict=True)]
    if subjects[0]["level"] and _JOINED.search(text[: subjects[0].start()]):
        return []
    if len(subjects) == 1 and not _methods(clauses[0], key):
        clauses = [text[: subjects[0].start()]]  # `At interview we will assess criteria 1 to 4`
    methods = [_methods(clause, key) for clause in clauses]
    methods[0] = unique((*used_before(text[: subjects[0].start()], key), *methods[0]))
    if not any(methods):
        return None if mentioned(text) and any(one["mark"] or one["numbers"] for one in subjects) else []
    if _UNSURE.search(_EXCEPT.sub(" ", text)):
        return None
    if subjects[0]["all"] and any(methods) and not all(methods):
        which = [_which(subject) for subject in subjects]
        one = Stated(Of.REST, (), methods[0] or methods[-1])
        return [one, Stated(*which[1], ())] if len(which) == 2 and which[1][0] is not Of.REST else None
    goes_on = after and _GOES_ON.match(clauses[0])
    if subjects[0]["level"] and len(subjects) == 1 and not goes_on and not _TESTS.search(text):
        return []
    joined = list(zip(subjects, clauses, methods, strict=True))
    if len(joined) > 1 and joined[0][0]["level"] and not joined[0][2] and not _VERB.search(joined[0][1]):
        joined = joined[1:]  # `The essential criteria marked *`
        if len(_which(subjects[0])[1]) < 2 or _which(subjects[1])[0] is not Of.MARK:
            return None
    if not all(told for _subject, _clause, told in joined):
        return None
    return _as_stated(text[: subjects[0].start()], joined, key)


def _as_stated(
    opens: str, joined: Sequence[tuple[re.Match[str], str, tuple[str, ...]]], key: MethodKey
) -> list[Stated]:
    """What is said of each subject by the clause behind it, after how the sentence opens."""
    led = [adds(clause) or (at == 0 and adds(opens)) for at, (_subject, clause, _told) in enumerate(joined)]
    said = [
        Stated(*_which(subject), told, more, bool(_ONLY.search(clause)))
        for more, (subject, clause, told) in zip(led, joined, strict=True)
    ]
    return [*_of_others(opens, said, key), *said]


def _of_others(opens: str, said: Sequence[Stated], key: MethodKey) -> Iterator[Stated]:
    """What a sentence says of all before it speaks of those with a mark: `By application form, those with * also …`."""
    bare = _JOINING.sub("", opens.strip(" ,;–—-")).strip(" ,;–—-")
    marked = all(one.of is Of.MARK for one in said)
    every = method_note(bare, MethodKey(dict(key.codes))) if marked and len(bare) > _SHORT else ()
    if every:
        yield Stated(Of.REST, (), every)


def _every(text: str, key: MethodKey) -> tuple[str, ...]:
    told = follows(text, key)
    return method_note(text, key) or (told.methods if told and told.at is At.EVERY else ())


def _says_of_all(text: str, key: MethodKey) -> bool:
    return surely_of_all(text) and bool(_every(text, MethodKey(dict(key.codes))))


def surely_of_all(text: str) -> bool:
    """Whether a sentence says its methods of all criteria without leaving room for others to be measured otherwise."""
    return speaks_of_every_criterion(text) and not _OTHERWISE.search(text)


def _begins(subjects: Sequence[re.Match[str]]) -> bool:
    """Whether a sentence that no other came before can be one: codes and the rest of something stand anywhere else."""
    sure = [one for one in subjects if not one["rest"] and (one["coded"] is None or one.start() < len("The criteria "))]
    return bool(sure) and (sure[0]["next"] is None or len(sure) > 1)


def _methods(clause: str, key: MethodKey) -> tuple[str, ...]:
    """The methods that a clause names behind `by`, `at` or `in`, or that are all it says: `the rest: interview`."""
    bare = _JOINING.sub("", without_adding(clause).strip(" ,;:.=–-"))
    verb = _VERB.search(bare)
    at = _AT.search(bare, verb.end() if verb else 0) or (_AT.search(bare, 0, verb.start()) if verb else None)
    if at is None and verb and (before := told_methods(_JOINING.sub("", bare[: verb.start()]), key)).known:
        return before.methods  # `Your CV will be scored against`
    if at is None:
        bare = re.sub(r"(?i)^(?:will be|are|is|by|at|to be)\b", "", bare).strip(" :=–-")
        told = told_methods(bare, key) if bare and len(bare) < 60 and not verb else None
        return told.methods if told and told.known else ()
    what = at["what"]
    if re.search(r"\([a-z]\)|(?<![\w-])\d{1,2}(?![\w-])", what):  # further numbers of criteria, it may be
        return ()
    told = told_methods(re.sub(r"(?i)[\s,]*\b(?:we|you) will(?: also)?$", "", what.strip()), key)
    return told.methods if told.known and not told.unread else ()


def _which(subject: re.Match[str]) -> tuple[Of, tuple[str, ...]]:
    """Of which criteria the subject of a sentence speaks."""
    if subject["rest"] or subject["all"]:
        return Of.REST, ()
    if subject["level"]:
        words = re.findall(r"(?i)essential|desirable", subject["level"])
        return Of.LEVELS, unique(level_of_cell(word) or "" for word in words)
    if listed := subject["list"] or subject["bare"] or subject["coded"] or subject["next"]:
        return Of.NUMBERS, tuple(numbers_of(listed))
    sign = (subject["sign"] or subject["first"] or "*").strip().lower()
    named = {"bold": "BOLD", "ital": "ITALIC", "aste": "*", "star": "*", "dagg": "†"}
    return Of.MARK, (named.get(sign[:4], sign),)


def numbers_of(text: str) -> list[str]:
    """The numbers of a list, those between the ends of a range too: `1 to 4, 7` and `E1–E3`, `(a) to (c)`, `A to C`."""
    numbers: list[str] = []
    text = re.sub(r"(?<=\d)\)?\s*-\s*(?=\(?[A-Z]{0,3}\d)", " to ", text)
    pieces = re.findall(r"([A-Za-z]*)[-.]?(\d+(?:\.\d+)?)|(?:\(([a-z])\)|\b([A-Z])\b)|(\bto\b|[-–—])", text)
    span = False
    for letters, number, small, capital, until in pieces:
        letter = small or capital
        if until:
            span = bool(numbers)
            continue
        now = letter.upper() if letter else f"{letters.upper()}{number}"
        if span:
            numbers.extend(_between(numbers[-1], now))
        if not letters and number and numbers and numbers[-1][:1].isalpha() and len(numbers[-1]) > 1:
            now = re.sub(r"\d.*", "", numbers[-1]) + now
        numbers.append(now)
        span = False
    return list(dict.fromkeys(numbers))


def _between(first: str, last: str) -> list[str]:
    begin, end = (re.fullmatch(r"([A-Z]*?)(\d*)", one) for one in (first, last))
    if begin is None or end is None:
        return []
    if begin[2] and end[2]:
        return [f"{begin[1]}{at}" for at in range(int(begin[2]) + 1, int(end[2]))]
    return [chr(at) for at in range(ord(first) + 1, ord(last))] if len(first) == len(last) == 1 else []
