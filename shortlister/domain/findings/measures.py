"""Moved to `shortlister.domain.measures`."""

from shortlister.domain.measures import *  # noqa: F403
