"""What a person specification says of its post, before a vacancy is made from it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Named:
    """The title and the reference that a specification's file says, each empty where there is none, and its posts."""

    title: str = ""
    reference: str = ""
    posts: tuple[str, ...] = ()
