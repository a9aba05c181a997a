"""Methods of assessment: their names and codes, a document's own keys, and the sentences and columns that say them."""
