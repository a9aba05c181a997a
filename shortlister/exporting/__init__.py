"""What leaves for people: workbooks, tables and documents, made from snapshots. Nothing here reads or writes a vacancy."""
