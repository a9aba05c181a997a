"""What follows from a state: pure functions, derived when they are shown."""
