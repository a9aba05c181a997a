"""Step 5, Moderate: the matrix of applicants and criteria, the queue of what matters, and the open cell beside it."""
