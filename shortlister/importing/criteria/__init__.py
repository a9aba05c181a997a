"""Recognising criteria in blocks: from tables, headings, lists and inheritance, never from the phrases of known files."""
