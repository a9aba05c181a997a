"""From the rows and cells of a table to criteria."""
