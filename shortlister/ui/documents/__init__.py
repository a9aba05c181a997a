"""Documents as they are looked at beside the work: pages drawn in the worker, their words, the bar, text on paper."""
