"""One pure function for each sheet of the scoring matrix: what was derived from the snapshot → rows of cells."""
