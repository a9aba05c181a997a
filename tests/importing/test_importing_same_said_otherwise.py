"""What is said in other words, in another order, with more around it or in another place is read as the same.

Each reading of a few documents is varied by changes that leave what they say as it is, one at a time and two at once.
"""

from itertools import combinations

import pytest

from tests.importing.pasting import read_text

_F, _I, _T = "Application form", "Interview", "Written test"
_HARD = ("Diploma in navigation", "Able to splice rope", "Good with anglers", "Owns stout boots")
_NICE = ("Speaks French", "Own van")
_SAID = {
    "all": "{label}all of the {things} will be {done} {by} {form}{joint}interview{end}.",
    "both levels": "{label}the essential {things} will be {done} {by} {form}{joint}interview. The desirable {things}"
    " will be {done} {by} interview{end}.",
    "in two": "{label}essential {things} will be {done} {by} {form}. They will also be {done} {by} interview. Desirable"
    " {things} will be {done} {by} interview{end}.",
    "done so": "{label}all of the {things} will be {done}. This will be done {by} {form}{joint}interview{end}.",
    "the first": "{label}the first three {things} will be {done} {by} {form}{joint}interview. The rest will be {done}"
    " {by} interview{end}.",
    "excepted": "{label}except for the last two, which are {done} {by} interview only, all of the {things} will be"
    " {done} {by} {form}{joint}interview{end}.",
    "numbered": "{label}{things} 1 to 3 will be {done} {by} {form}{joint}interview. {things} 4 to 6 will be {done} {by}"
    " interview{end}.",
}
_BOTH = f"{_F},{_I}"
_READ = {
    "all": [_BOTH] * 6,
    "both levels": [_BOTH] * 4 + [_I] * 2,
    "in two": [_BOTH] * 4 + [_I] * 2,
    "done so": [_BOTH] * 6,
    "the first": [_BOTH] * 3 + [_I] * 3,
    "excepted": [_BOTH] * 4 + [_I] * 2,
    "numbered": [_BOTH] * 3 + [_I] * 3,
}
_PLAIN = {
    "label": "", "things": "criteria", "done": "assessed", "by": "by", "form": "application form", "joint": " and ",
    "end": "", "bullet": "",
}  # fmt: skip
_CHANGES = (
    ("label", "Please note that "), ("label", "N.B. "), ("label", "As part of the selection process, "),
    ("things", "points"), ("things", "requirements"), ("done", "measured"), ("done", "looked at"),
    ("by", "from"), ("by", "on the basis of"), ("by", "by reference to"), ("form", "the application form"),
    ("joint", " as well as "), ("end", ", as shown below"), ("end", ", so please address each of them"),
    ("end", " as part of the selection process"), ("end", ", in that order"), ("bullet", "- "),
)  # fmt: skip


def _variants(kind: str) -> list[dict[str, str]]:
    """Every single change, and each pair of different ones whose turn it is for a kind: all pairs over the kinds."""
    at = list(_SAID).index(kind)
    pairs = [(one, two) for one, two in combinations(_CHANGES, 2) if one[0] != two[0]]
    return [_PLAIN | dict(one) for one in ((), *((change,) for change in _CHANGES), *pairs[at :: 4 * len(_SAID)])]


@pytest.mark.parametrize("kind", _SAID)
def test_what_is_said_otherwise_is_read_as_the_same(kind: str) -> None:
    bullets = [f"{at}." if kind == "numbered" else "-" for at in range(1, 7)]
    lines = [f"{sign} {text}" for sign, text in zip(bullets, (*_HARD, *_NICE), strict=True)]
    listed = "\n".join(("Bailiff\n\nPerson specification\n\nEssential\n", *lines[:4], "\nDesirable\n", *lines[4:]))
    otherwise = []
    for variant in _variants(kind):
        said = ". ".join(part[:1].upper() + part[1:] for part in _SAID[kind].format(**variant).split(". "))
        if variant["bullet"] and kind == "excepted":
            continue
        draft = read_text(f"{listed}\n\n{variant['bullet']}{said}\n", "bailiff.txt")
        found = [",".join(one.measured_by) for post in draft.posts for one in post.criteria]
        if found != _READ[kind] or draft.doubts:
            otherwise.append((said, found, [str(one) for one in draft.doubts]))
    assert not otherwise


@pytest.mark.parametrize(
    ("said", "excepted"),
    [
        ("Except for splicing rope, which we test by a written test, all criteria are assessed at interview.", _T),
        ("Apart from anglers and boots, all of the criteria will be assessed by interview.", ""),
    ],
)
def test_an_exception_in_front_is_one_of_what_follows_it(said: str, excepted: str) -> None:
    lines = "\n".join(f"- {one}" for one in _HARD)
    draft = read_text(f"Bailiff\n\nPerson specification\n\nEssential\n\n{lines}\n\n{said}\n", "bailiff.txt")
    methods = [",".join(one.measured_by) for post in draft.posts for one in post.criteria]
    apart = ([_I, _T, _I, _I], [_I, _I, "", ""])
    assert methods == apart[not excepted]
