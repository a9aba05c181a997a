"""Methods that are no names taken from criteria: pieces of sentences, fillers, the words of the criterion itself."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import DraftCriterion
from shortlister.i18n import _
from shortlister.importing.criteria.methods.methods import MethodKey, name_of, unique
from shortlister.importing.criteria.words.fillers import names_no_method, says_untested
from shortlister.importing.criteria.words.phrases import UNTESTED, could_name_a_method, says_where
from shortlister.importing.late_regexes import late_regex

_AROUND: Final = late_regex(
    r"(?i)^(?:(?:will be |is |are )?(?:assessed|tested|measured|checked|explored|seen)\s+)?"
    r"(?:(?:as part of|at|by|in|via|through|from|during|on|with|using)\s+)+(?:(?:the|your|an?|our)\s+)?"
)


def with_names_only(criteria: Sequence[DraftCriterion], key: MethodKey) -> list[DraftCriterion]:
    """The criteria without methods that are no names, which the key keeps as unread; those of the key itself stay."""
    explained = set(key.codes.values())
    kept = []
    for one in criteria:
        told = bare_names(one.measured_by)
        wrong = [name for name in told if name not in explained and not _names(name, one.text)]
        untested = any(map(says_untested, wrong)) and len(wrong) == len(told)
        key.unread.update(name for name in wrong if not names_no_method(name) and not _is_same(name, one.text))
        doubts = (*one.doubts, _(UNTESTED)) if untested else one.doubts
        left = tuple(name for name in told if name not in wrong)
        kept.append(one if left == one.measured_by else replace(one, measured_by=left, doubts=doubts))
    return kept


def bare_names(names: Iterable[str]) -> tuple[str, ...]:
    """The methods, each known one without what stands around its name: `From the application form`."""
    apart = ((name, _AROUND.sub("", name)) for name in names)
    return unique((known if bare != name else bare) if (known := name_of(bare)) else name for name, bare in apart)


def _names(name: str, text: str) -> bool:
    return (name_of(name) is not None or could_name_a_method(name) or says_where(name)) and not _is_same(name, text)


def _is_same(name: str, text: str) -> bool:
    """Whether a method is nothing but the words of the criterion itself."""
    return name.casefold() == text.casefold().rstrip(" .")
