"""Titles without the bracket behind them that says nothing but the pay: `Social Worker (PO2)`, `Teacher (MPS/UPS)`."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import DraftPost
from shortlister.importing.criteria.words.post_names import names_a_post
from shortlister.importing.late_regexes import late_regex

_SCALE: Final = (
    r"(?:PO ?\d{1,2}|SO ?\d|SCP ?\d{1,2}|NJC(?: (?:scp|scale|grade|point|spine))*(?: ?\d{1,2})?|[MU]P[SRG](?: ?\d)?"
    r"|TLR ?\d?[a-c]?|(?:main|upper)(?: pay)? (?:scale|range|spine)|£ ?\d[\d,.]*k?"
    r"|(?:SEN|TLR|recruitment|London)(?: ?\d)? (?:allowance|point|weighting))"
)
_MORE: Final = r"(?:\d{1,2}|(?:per|an?) (?:annum|year|hour)|pro[- ]rata|fte|p\.?a\.?|plus)"
_PAY: Final = late_regex(
    rf"(?i)\s*[(\[]\s*{_SCALE}(?:\s*(?:/|\+|&|,|[–—-]|\band\b|\bto\b|\bplus\b)?\s*(?:{_SCALE}|{_MORE}))*\s*[)\]]$"
)


def without_pay(posts: Sequence[DraftPost]) -> tuple[DraftPost, ...]:
    """The posts under titles without such a bracket, unless two of them would then have the same name."""
    titles = [_bare(post.title) for post in posts]
    if len({title.casefold() for title in titles}) < len({post.title.casefold() for post in posts}):
        return tuple(posts)
    return tuple(replace(post, title=title) for post, title in zip(posts, titles, strict=True))


def _bare(title: str) -> str:
    bare = _PAY.sub("", title)
    return bare if names_a_post(bare) or bare.isupper() else title
