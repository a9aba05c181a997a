"""The time and chance that the domain is given: what it is now, and fresh ids and references."""

import secrets
from collections.abc import Container
from time import gmtime, strftime
from typing import Final

LETTERS: Final = "23456789BCDFGHJKMNPQRTVWX"
"""Of references: nothing that reads like something else, and no vowels to make words of."""


def now() -> str:
    """This moment, ISO 8601 in UTC, to the second."""
    return strftime("%Y-%m-%dT%H:%M:%SZ", gmtime())


def fresh_id() -> str:
    """A new id for a record."""
    return secrets.token_hex(4)


def fresh_reference(taken: Container[str]) -> str:
    """A random reference for an applicant that is not in `taken`; longer ones once three characters run short."""
    length, tries = 3, 0
    while True:
        reference = "A-" + "".join(secrets.choice(LETTERS) for _ in range(length))
        if reference not in taken:
            return reference
        tries += 1
        length += tries % 20 == 0
