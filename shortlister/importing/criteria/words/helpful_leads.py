"""What leads up to a list of what would help: `It would be helpful if you could evidence`, `would be of benefit`."""

from typing import Final

_VERY: Final = r"(?: (?:also|then|very|most|really|particularly|especially|always|be|an?|of|some|great|real|added))*"
_ELSE: Final = (
    r"(?! (?:and|or|to (?:any|some|those|people|somebody|someone|candidates|applicants|an?|the right))\b|,)"
    r"(?![^:]{0,60}\b(?:bring|send|enclose|attach|submit|complete|quote|indicate|state|mention|read|contact|apply"
    r"|(?:let|tell|give|e-?mail) (?:us|me))\b)"
)
"""Whom it would help, or what somebody should do about it: no wish for what a person is."""
HELPFUL: Final = (
    rf"(?:(?: would| could| may| might|[’']d){_VERY}(?: (?:prove|find (?:it|this|these|them))\b)?{_VERY}"
    rf" (?:helpful|useful|handy|valuable|help|benefit|value)\b{_ELSE})"
)
"""Within a pattern that reads whole lead-ins."""
