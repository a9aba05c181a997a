"""Lines that are nothing but the terms of a post: `Scale 4, 37 hours, term time plus one week`."""

import re
from functools import lru_cache
from typing import Final

from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_NUMBER: Final = r"(?:\d+(?:[.,]\d+)*|one|two|three|four|five|six|ten|twelve)"
_SURE: Final = late_regex(
    rf"(?:(?:pay |salary )?(?:scale|grade|band|spinal point|scp|njc|points?)\W*(?:[a-z]{{0,3}}\d+[a-z]?|[a-k])"
    rf"(?:\s*(?:[-–/]|to)\s*[a-z]{{0,3}}\d*[a-z]?)?"
    rf"|(?:salary\W*)?£\s?\d[\d,.]*k?(?:\s*(?:[-–]|to)\s*£?\s?\d[\d,.]*k?)?(?: (?:per|an?) (?:annum|year|hour))?"
    rf"(?: pa| pro[- ]rata| actual| fte)?"
    rf"|{_NUMBER}(?:\s*[-–]\s*\d+)? (?:hours?|hrs)(?: (?:per|an?|each|every) week| weekly| pw)?)",
    re.IGNORECASE,
)
_OTHER: Final = late_regex(
    rf"(?:full|part)[- ]time|permanent|temporary|casual|job share|pro[- ]rata|per annum|annualised|all year(?: round)?"
    rf"|term[- ]time(?: only)?|(?:term[- ]time )?plus .{{3,20}}|{_NUMBER} (?:weeks?|days?|months?)"
    rf"(?: (?:per|an?) (?:year|week))?|fixed[- ]term.{{0,30}}|(?:maternity|sickness) cover|hybrid|remote",
    re.IGNORECASE,
)
_KIND: Final = (
    r"(?:(?:full|part)[- ]time|whole[- ]time|permanent|temporary|casual|fixed[- ]term|sessional|seasonal|salaried"
    r"|unpaid|voluntary|job[- ]share|term[- ]time(?: only)?|open[- ]ended|zero[- ]hours)"
)
_POST: Final = r"(?:post|position|role|job|appointment|vacancy|contract)"
_OF_POST: Final = late_regex(
    rf"(?:this|the|our) (?:{_POST} (?:is|will be)|is|will be)(?: (?:an?|offered as an?|offered on an?|only))?"
    rf" {_KIND}(?:(?:,| and|, and| or) (?:an? )?{_KIND}){{0,3}}(?: (?:{_POST}|basis)){{0,2}}"
    rf"(?:(?:,| and| but| which| that)+ (?:{_POST} )?(?:(?:it|is|are|can(?:not)?|will|may|not|be|open|available"
    r"|suitable|as|for|to|an?) )+(?:job[- ]?shar(?:ed?|ing|ers?)|part[- ]time|full[- ]time|renew(?:ed|able)"
    r"|extend(?:ed|able)|extension|negotiable|flexible(?: working)?|secondments?|pensionable))?",
    re.IGNORECASE,
)
"""A sentence of the kind of contract: `This is a full-time post and cannot be job-shared.`"""
_APART: Final = late_regex(r"\s*(?:[;|•·()]|,(?!\d)|\s[-–—]\s|\b(?:and|plus)\b)\s*", re.IGNORECASE)


@lru_cache(maxsize=DEFAULT.pieces)
def says_terms(text: str) -> bool:
    """Whether a line only says grade, pay or hours, and the kind of contract beside them, or that in a sentence."""
    if _OF_POST.fullmatch(" ".join(text.split()).rstrip(" .;")):
        return True
    parts = [part.strip(" .:") for part in _APART.split(text) if part.strip(" .:")]
    sure = [part for part in parts if _SURE.fullmatch(part)]
    return bool(sure) and all(part in sure or _OTHER.fullmatch(part) for part in parts)
