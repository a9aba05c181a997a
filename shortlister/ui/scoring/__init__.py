"""Step 4, Score: where panel members live. Application at the left, criterion, rating and evidence at the right."""
