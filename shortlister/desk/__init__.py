"""One open vacancy and the person working on it; the only floor that reaches store, importing, exporting and packs."""
