"""Recognising criteria in blocks: from tables, headings, lists and inheritance, never from known phrases."""
