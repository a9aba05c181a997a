"""Sentences that say what a person will be, have or do (`You will sing`), and such as only go on with another."""

import re
from typing import Final

from shortlister.importing.late_regexes import late_regex

_WHO: Final = (
    r"(?:you|he or she|she or he|s?he|they|(?:(?:an?|the|our|any|successful|ideal|right|suitable|new) )*"
    r"(?:candidates?|applicants?|persons?|people|someone|appointee|post ?holder))"
)
_ASKS: Final = late_regex(
    rf"^{_WHO}(?:(?:[’'](?:ll|re|ve|d))|(?: (?:will|must|should|shall|may|might|can|could|would|need(?:s)? to"
    rf"|has to|have"
    r" to|ought to|are|is|have|has|need|needs|know|knows|enjoy|enjoys|like|likes|speak|speaks|hold|holds|love|loves"
    r"|understand|understands)))\b(?! (?:not )?be (?:assessed|tested|asked|invited|scored|shortlisted|short-listed"
    r"|interviewed|considered|contacted|told|sent|judged|marked|rejected|selected|appointed|paid|based|given"
    r"|offered)\b)",
    re.IGNORECASE,
)
_OF_CHOOSING: Final = late_regex(
    r"\b(?:short-?list\w*|criteri\w+|be considered|this list|these|those|each of|all of|every one|the following"
    r"|above|below"
    r"|apply|applying|application form|your (?:application|form|letter|cv|statement)|interview(?!ing)|closing date"
    r"|to show|will (?:undergo|be subject)|score[sd]?|the panel|reject\w*)\b",
    re.IGNORECASE,
)
_GOES_ON: Final = late_regex(
    r"^(?:this|these|those|that|it|its|such|they|we|our|and|or|but|also(?= this)|for example|e\.?g|i\.?e|please"
    r"|in (?:this"
    r"|addition|particular)|however|therefore|see|note|nb|if|where|when|alternatively|otherwise|either"
    r"|the (?:role|job|post"
    r"|school|council|trust|team|work|panel|successful)|without|ideally this|preferably|this|examples?|including"
    r"|all of)\b",
    re.IGNORECASE,
)


_GAINED: Final = late_regex(
    r"\b(?:can|could|may|might|should) (?:also )?(?:have been|be) (?:gained|obtained|acquired|shown|from|in"
    r"|within|paid)\b",
    re.IGNORECASE,
)
"""Where what the sentence before asks for may come from."""
_GIVEN: Final = late_regex(
    r"\b(?:will|can|is|are|may)(?: also)? (?:be )?(?:given|provided|offered|arranged|available|supplied|paid"
    r"|funded)\b",
    re.IGNORECASE,
)
"""What the employer does, and nobody who applies: `Training will be given`."""


def asks_of_person(sentence: str) -> bool:
    """Whether a sentence says of the person wanted what they will be, have or do, and nothing of how one is chosen."""
    bare = sentence.strip()
    return bool(_ASKS.match(bare)) and not bare.endswith((":", "?")) and not _OF_CHOOSING.search(bare)


def goes_on(sentence: str) -> bool:
    """Whether a sentence only goes on with the one before: `This may be shown by …`."""
    return any(one.search(sentence.strip()) for one in (_GOES_ON, _GAINED, _GIVEN, _OF_CHOOSING))
