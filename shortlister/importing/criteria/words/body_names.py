"""Names of employers and of the premises that they work in: `Fenland Wildlife Society`, `Café Zoë`, `Orchard House`."""

import re
from typing import Final

from shortlister.importing.criteria.words.post_names import ends_with_a_doer
from shortlister.importing.late_regexes import late_regex

_KINDS: Final = frozenset(
    re.findall(
        r"\S+",
        "academy arms association brewery café cafe cathedral charity chapel church cinema clinic club college company "
        "convent council dairy distillery estate farm farms foundation gallery garage gardens hall homes hospice "
        "hospital hostel hotel house infirmary inn institute lodge manor mill minster museum nurseries nursery "
        "observatory orchestra park pharmacy practice priory railway restaurant salon school shipyard society "
        "solicitors stables stores tavern tearoom tearooms theatre trust university vets vineyard wharf zoo",
    )
)
"""Kinds of employer and premises, as they stand behind a name."""
_KINDS_FIRST: Final = frozenset(
    re.findall(r"\S+", "café cafe hotel restaurant bistro château villa ysgol coleg cyngor prifysgol gwesty cymdeithas")
)
"""Those that stand before a name: `Café Zoë`, `Ysgol Bryn`."""
_NO_NAMES: Final = frozenset(
    re.findall(
        r"\S+",
        "acute adult after-school after art arts auction breakfast business care children’s children's city clinical "
        "community concert contact corporate cottage country county craft dairy day dental design district dramatic "
        "education family film first food front general grammar head health heritage high holiday housing independent "
        "infant junior law lecture legal leisure main medical mental mobile music national new nursing of open opera "
        "operating out parish picture preparatory primary private professional public reflective residential retail "
        "road secondary sheltered sixth form social special sport sports staff student summer sunday supply teaching "
        "tertiary town training transport village visitor welfare wind young youth",
    )
)
"""What tells which kind of school or house it is, and no name of one: `Primary School`, `Operating Theatre`."""
_SMALL: Final = frozenset(["of", "the", "and", "&", "for", "at", "in", "on", "y", "o", "de", "la", "by"])
_WORD: Final = late_regex(r"[^\W_]+(?:['’.-][^\W_]+)*|&")
_LEGAL: Final = late_regex(r"(?i)\b(?:ltd|limited|plc|llp|cic|cio|inc|cyf|nhs(?: foundation)? trust)\.?$")
_BODY_OF: Final = late_regex(
    r"(?:The )?(?:Port|Borough|Royal Borough|City|County|Diocese|Archdiocese|Parish|Bank|Friends|Museum|University"
    r"|Church|Abbey|Institute|Order|Guild) of (?:the )?[A-Z][\w’']+(?:(?: (?:and|of|upon|the))* [A-Z][\w’']+)*$"
)
_LONGEST: Final = 8


def names_a_body(text: str) -> bool:
    """Whether a text is the proper name of an employer or its premises, and says nothing of the work done there."""
    words = _WORD.findall(text)
    proper = all(word[:1].isupper() or word[:1].isdigit() or word in _SMALL for word in words)
    if not 1 < len(words) <= _LONGEST or not proper or ends_with_a_doer(text):
        return False
    low = [word.lower() for word in words]
    named = any(word not in _NO_NAMES | _SMALL | _KINDS for word in low)
    if _LEGAL.search(text) or _BODY_OF.match(text):
        return True
    return named and (low[-1] in _KINDS or low[0] in _KINDS_FIRST)
