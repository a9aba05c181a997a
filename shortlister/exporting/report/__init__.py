"""Reports for reading: one content in blocks, set as accessible HTML or as PDF."""
