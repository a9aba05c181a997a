"""Plain sentences that say how criteria are measured: their words, their clauses, and the criteria that they are of."""
