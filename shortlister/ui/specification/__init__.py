"""Step 1: the source document beside the criteria read from it; the scale, the rule and the stages; opening scoring."""
