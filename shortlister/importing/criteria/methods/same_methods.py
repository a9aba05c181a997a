"""One name for each method of a document: `tests` and `Selection tests` are one where it does not keep them apart."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import DraftPost
from shortlister.importing.criteria.methods.methods import joined_names, unique
from shortlister.importing.criteria.words.method_words import SAME_KIND, SAME_WORD
from shortlister.importing.late_regexes import late_regex

_KINDS: Final = tuple(
    (late_regex(rf"(?:{pattern})", re.IGNORECASE), kind) for pattern, kind in (*SAME_WORD, *SAME_KIND)
)
_PLAIN: Final = frozenset(name for _pattern, name in SAME_WORD)
_FORM: Final = "Application form"
_STAGE: Final = late_regex(r"short-?list(?:ing)?|(?:paper )?sift(?:ing)?|screening", re.IGNORECASE)
_WHEN: Final = late_regex(r"\s+(?:on|at|during|before|after|as part of)\s+.+$", re.IGNORECASE)

_Called = dict[str, str]


def kind_of(name: str) -> str:
    """What kind of method a name stands for: the plain name of those that the field has one for, else its own word."""
    for bare in (name, _WHEN.sub("", name)):
        for pattern, kind in _KINDS:
            if pattern.fullmatch(bare):
                return _spelling(kind)
    return _spelling(_WHEN.sub("", name))


def with_one_name_each(posts: Sequence[DraftPost]) -> tuple[DraftPost, ...]:
    """The posts with each method called the same throughout the document.

    What differs in spelling alone is one; so is a plain name with the one fuller name of its kind (`Test` and
    `Selection tests`), unless the key or a criterion has both. The name is the first in the key, or else the fullest.
    """
    called = _folded(posts, {}, _spelling, apart=False)
    called = _folded(posts, called, kind_of, apart=True)
    return tuple(_renamed(post, called) for post in posts)


def _folded(posts: Sequence[DraftPost], called: _Called, alike: Callable[[str], str], *, apart: bool) -> _Called:
    """What each name is called where others are alike; with `apart`, only such as the document does not distinguish."""
    lists = [unique(called.get(name, name) for name in one.measured_by) for post in posts for one in post.criteria]
    key = unique(called.get(name, name) for post in posts for said in post.method_key.values() for name in _named(said))
    counts = Counter(name for names in lists for name in names)
    groups: dict[str, list[str]] = {}
    for name in unique((*key, *counts)):
        groups.setdefault(alike(name), []).append(name)
    folded = dict(called)
    for names in groups.values():
        fuller = [name for name in names if name not in _PLAIN and len(name.split()) > 1]
        together = any(len(set(names).intersection(one)) > 1 for one in (key, *lists))
        if len(names) < 2 or (apart and (together or len(fuller) > 1)):
            continue
        chosen = next((name for name in key if name in names), "")
        chosen = chosen or max(names, key=lambda name: (name in fuller, counts[name]))
        folded |= dict.fromkeys(names, chosen) | {old: chosen for old, now in called.items() if now in names}
    return folded


def _renamed(post: DraftPost, called: Mapping[str, str]) -> DraftPost:
    criteria = tuple(
        replace(one, measured_by=_without_stages(unique(called.get(name, name) for name in one.measured_by)))
        for one in post.criteria
    )
    key = {code: called.get(said, said) for code, said in post.method_key.items()}
    return replace(post, criteria=criteria, method_key=key)


def _without_stages(names: tuple[str, ...]) -> tuple[str, ...]:
    """`Shortlisting criteria, using the application form` says when and how: how is enough."""
    if _FORM not in names:
        return names
    return tuple(name for name in names if name == _FORM or not _STAGE.fullmatch(name))


def _named(said: str) -> tuple[str, ...]:
    """The methods of what a key says of a code: `Interview/Test` are two."""
    return joined_names(said) or (said,)


def _spelling(name: str) -> str:
    """A name without what spelling alone changes: capitals, hyphens, the plural."""
    words = re.findall(r"[^\W_]+", name.casefold())
    said = " ".join(re.sub(r"(?<=[^\Ws])s$", "", word) if len(word) > 3 else word for word in words)
    return said or name
