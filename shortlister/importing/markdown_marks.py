"""Marks that Markdown sets beside words: of headings, footnotes, each told with what refers to it, boxes, and code."""

from collections.abc import Callable, Sequence
from typing import Final

from shortlister.domain.refusals import Problem
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.notes import note_on

_NOTE: Final = late_regex(r"^\s{0,3}\[\^([^\]\s^]{1,20})\]:\s*(.*)$")
_MARK: Final = late_regex(r"\[\^([^\]\s^]{1,20})\]")
_TASK: Final = late_regex(r"^(\s*(?:[-*+•]|\d{1,3}[.)])\s+)\[([ xX])\]\s+(?=\S)")
_BOX: Final = late_regex(r"\[[ xX]\]")
_CODE: Final = late_regex(r"(?<!`)(`{1,2})(?!`)(?P<said>[^`\n]{1,500})(?<!`)\1(?!`)")
_TAGS: Final = late_regex(r"(?<=[\w)’'”\".,;:!?])(?:\s*[–—|,-])?(?P<tags>(?:\s+`[^`\n]{1,80}`)+)\s*[.;]?$")
_LEVEL: Final = late_regex(r"[\w-]+")
_FENCE: Final = late_regex(r"^\s{0,3}(?:```|~~~)")
_JOINED: Final = late_regex(r"^(\s{0,3}#{1,6})(?=[^\W_]|[*_“”\"‘’'(\[{&])")
_TAG: Final = late_regex(r"^\s{0,3}#(?=[^\s#])")
_ONE_SIGN: Final = late_regex(r"^\s{0,3}#(?:[*_]{1,3})?[A-Z](?:[^A-Z\s#]*|[A-Z]+)(?:\s[^#]*)?#*\s*$")
"""A first word that begins with its only capital, or has nothing else: `#OurTeam` is a tag, and so is `#jobs`."""


def without_notes(lines: Sequence[str], plain: Callable[[str], str]) -> tuple[list[str], list[Problem]]:
    """The lines without footnotes and the marks that refer to them, and what to say of each; `plain` takes off marks.

    A mark that no note explains stays, and so does a note that nothing refers to.
    """
    referred = {id for line in lines if not _NOTE.match(line) for id in _MARK.findall(line)}
    notes, kept, within = dict[str, str](), list[str](), ""
    for line in lines:
        found = _NOTE.match(line)
        if found and found[1] in referred:
            within, notes[found[1]] = found[1], found[2]
        elif within and line.startswith(("    ", "\t")) and line.strip():
            notes[within] += f" {line.strip()}"
        else:
            within = ""
            kept.append(line)
            continue
        kept.append("")
    if not notes:
        return list(lines), []
    numbers = {id: number for number, id in enumerate(notes, 1)}
    problems = [
        problem
        for line in kept
        for text in line.split("|")
        for id in _MARK.findall(text)
        if id in notes
        for problem in note_on("footnote", numbers[id], plain(notes[id]), plain(_unmarked(text, notes)))
    ]
    return [_unmarked(line, notes) for line in kept], problems


def _unmarked(text: str, notes: dict[str, str]) -> str:
    return _MARK.sub(lambda found: "" if found[1] in notes else found[0], text)


def spaced_headings(lines: Sequence[str]) -> list[str]:
    """The lines with a space behind the signs of each heading, as older Markdown did without: `##Essential`.

    In code nothing is changed. One sign may also begin a tag in running text: it is a heading's where its line is no
    sentence and text stands below that does not begin with a tag.
    """
    spaced, fenced = list[str](), False
    for at, line in enumerate(lines):
        fenced ^= _FENCE.match(line) is not None
        found = None if fenced else _JOINED.match(line)
        if found and (found[1].strip() != "#" or _is_headed_by_one_sign(lines, at)):
            line = f"{found[1]} {line[found.end() :]}"
        spaced.append(line)
    return spaced


def _is_headed_by_one_sign(lines: Sequence[str], at: int) -> bool:
    if not _ONE_SIGN.match(lines[at]) or lines[at].rstrip("#*_ ").endswith((".", "!", "?", ",", ";")):
        return False
    if at and lines[at - 1].strip() and not lines[at - 1].lstrip().startswith(("#", "-", "*", "+", "|", ">")):
        return False
    below = next((lines[number] for number in range(at + 1, len(lines)) if lines[number].strip()), "")
    return bool(below) and not _TAG.match(below)


def without_tasks(lines: Sequence[str]) -> list[str]:
    """The lines without the boxes of a list of tasks, where all are alike and nothing else shows such a box."""
    told = [found[2].strip() for line in lines if (found := _TASK.match(line))]
    boxes = sum(len(_BOX.findall(line)) for line in lines)
    if len({one.lower() for one in told}) != 1 or boxes > len(told):
        return list(lines)
    return [_TASK.sub(r"\1", line) for line in lines]


def without_code(text: str) -> str:
    """The text without the marks of code; tags behind it that tell a level stand in brackets: `Tidy [essential]`."""
    found = _TAGS.search(text) if "`" in text else None
    tags = [one["said"].strip() for one in _CODE.finditer(found["tags"])] if found else []
    if found and any(level_of_cell(first[0]) for tag in tags if (first := _LEVEL.search(tag))):
        shown = (tag if tag.startswith(("[", "(", "{")) else f"[{tag}]" for tag in tags)
        text = " ".join((text[: found.start()], *shown))
    return _CODE.sub(lambda one: one["said"].strip(), text) if "`" in text else text
