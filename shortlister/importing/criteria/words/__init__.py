"""The words of specifications: of levels, sections, posts, forms and sentences; no document as a whole."""
