"""What leaves for people: workbooks and documents, made from snapshots. Nothing here reads or writes a vacancy."""
