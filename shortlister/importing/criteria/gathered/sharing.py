"""Criteria found once for every post of a document, given to each of them beside its own."""

from dataclasses import replace

from shortlister.importing.criteria.gathered.gathering import FoundPost, Gathering


def share_out(gathering: Gathering) -> None:
    """Puts what all posts share before what each asks for itself, or behind it where it stood below them all."""
    shared = [post for post in gathering.posts if post.identity.shared]
    if not shared or len(shared) == len(gathering.posts):
        return
    order = {id(post): at for at, post in enumerate(gathering.posts)}
    own = [post for post in gathering.posts if not post.identity.shared]
    first = order[id(own[0])]
    before = [one for post in shared if order[id(post)] < first for one in post.found]
    behind = [one for post in shared if order[id(post)] > first for one in post.found]
    gathering.posts = [
        FoundPost(post.identity, [*map(replace, before), *post.found, *map(replace, behind)]) for post in own
    ]
