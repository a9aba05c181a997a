"""The walk through a document, block by block."""
