"""Pasted text as a draft without a process of its own: for the many tests of what is recognised."""

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.domain.refusals import Refusal
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.reading import EMPTY_TEXT, pasted_kind
from shortlister.importing.recognising import recognise


def read_text(text: str, name: str) -> DraftSpecification:
    """What `read_pasted` makes of the text in its worker, made here; one test holds both against each other."""
    data = text.encode("utf-8", "replace")
    if not data.strip():
        raise Refusal(EMPTY_TEXT, file=name)
    return recognise(parse(data, pasted_kind(data, name), name, DEFAULT), DEFAULT)
