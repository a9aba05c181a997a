"""What a document says of criteria elsewhere, given to them once all are gathered."""
