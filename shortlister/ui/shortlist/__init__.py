"""Step 6, Shortlist: ranks, the gate, the line, ties, outcomes with reasons, sign-off."""
