"""What a single line or a run of lines does: headings, labels, brackets at its end, running text, e-mail."""
