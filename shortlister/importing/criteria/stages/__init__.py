"""The stages from a document to its draft: rewritten, learnt, taken apart, walked, concluded."""
