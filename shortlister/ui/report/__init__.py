"""Step 7, Report: agreement, coverage of measured by, exports, the ledger."""
