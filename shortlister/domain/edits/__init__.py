"""What a person asks for: each edit has `decide(state, actor)`, which returns a change or raises a refusal."""
