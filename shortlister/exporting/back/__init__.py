"""A matrix that comes back: read without trust, and compared with the record. Nothing here takes anything over."""
