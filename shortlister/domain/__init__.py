"""What a shortlisting is: records, state, changes, edits, findings and plans. Pure; no clock, no chance, no files."""
