"""Which post or posts a document speaks of: titles, labels, and where the next post begins."""
