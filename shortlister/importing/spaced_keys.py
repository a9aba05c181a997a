"""Keys that plain text writes on one line with wide gaps and no signs: `AF application form   C certificate`."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.importing.criteria.methods.methods import mentioned, name_of
from shortlister.importing.criteria.words.plain_levels import plain_level
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.text_lines import Line

_GAP: Final = late_regex(r"\s{2,}|\s*\t\s*")
_LEAD: Final = late_regex(r"(?i)^\s*(?:(?:the )?key|codes?|legend)\s*[:=–-]?(?:\s{2,}|\t|(?<=[:=–-])\s*)")
_PAIR: Final = late_regex(r"[(\[]?(?P<code>[A-Z]{1,4})[)\]]?[.:]? (?P<name>[A-Za-z][^.;:=]{2,45})")
_CODE: Final = late_regex(r"[A-Z]{1,2}")
_WORD: Final = late_regex(r"[A-Z][A-Za-z]{3,15}(?: [a-z]{2,12})?")
_NAME: Final = late_regex(r"[A-Za-z][^.;:=]{2,45}")
_ASIDE: Final = late_regex(r"\s*\([^()]*\)")
_FEWEST: Final = 2


def with_keys_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines, each code of such a key on a line of its own: it explains columns and is no row of them."""
    apart: list[Line] = []
    for line in _with_columns_joined(lines):
        pairs = _pairs(line.text)
        apart.extend(replace(line, text=text) for text in pairs or [line.text])
    return apart


def _with_columns_joined(lines: Sequence[Line]) -> list[Line]:
    """The lines, those of a key set in columns put together with signs: `Level   N   needed   H   helpful`."""
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        parts: list[tuple[Line, list[tuple[str, str]]]] = []
        end = at
        while end < len(lines) and (told := _in_columns(lines[end].text)):
            if told[0] or not parts:
                parts.append((lines[end], []))
            parts[-1][1].extend(told[1])
            end += 1
        if parts and all(_explains([name for _code, name in pairs]) for _line, pairs in parts):
            signed = ((line, ", ".join(f"{code} = {name}" for code, name in said)) for line, said in parts)
            kept.extend(replace(line, text=text) for line, text in signed)
            at = end
        else:
            kept.append(lines[at])
            at += 1
    return kept


def _in_columns(text: str) -> tuple[str, list[tuple[str, str]]] | None:
    """The word before the codes of a line and the codes, each with its name in a column behind it; None for others."""
    runs = [run for run in _GAP.split(text.strip()) if run]
    lead = runs.pop(0).rstrip(":") if len(runs) % 2 else ""
    codes, names = runs[::2], [_ASIDE.sub("", name).strip(" ,;.") for name in runs[1::2]]
    if not codes or (lead and not _WORD.fullmatch(lead)) or not all(map(_CODE.fullmatch, codes)):
        return None
    return (lead, list(zip(codes, names, strict=True))) if all(map(_NAME.fullmatch, names)) else None


def _explains(names: Sequence[str]) -> bool:
    """Whether two names or more are levels, both of them, or most are methods or mention one."""
    levels = {level for name in names if (level := level_of_cell(name) or plain_level(name))}
    known = sum(1 for name in names if name_of(name) or mentioned(name))
    return len(names) >= _FEWEST and (len(levels) == len(names) == _FEWEST or (known >= 1 and 2 * known >= len(names)))


def _pairs(text: str) -> list[str]:
    """The codes of a line with what they stand for; nothing unless all that is in it is such, mostly methods."""
    runs = _GAP.split(_LEAD.sub("", text, count=1).strip())
    found = [_PAIR.fullmatch(run.strip(" ,;")) for run in runs]
    pairs = [one for one in found if one is not None]
    if len(runs) < _FEWEST or len(pairs) < len(runs) or len({one["code"] for one in pairs}) < len(pairs):
        return []
    methods = sum(1 for one in pairs if name_of(one["name"].strip()))
    levels = sum(1 for one in pairs if level_of_cell(one["name"].strip()))
    return [one[0] for one in pairs] if methods >= _FEWEST and 2 * (methods + levels) > len(pairs) else []
