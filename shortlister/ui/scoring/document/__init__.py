"""The application as it is read while scoring: drawn pages or set text, with search; it knows nothing of scores."""
