"""What is kept, doubted and said of the whole at the end."""
