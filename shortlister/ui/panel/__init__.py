"""Step 3: members, what they declare, packs out and back, and who has submitted."""
