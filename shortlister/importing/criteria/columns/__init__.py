"""What the columns of a table are for, told from its headings and from what stands in them."""
