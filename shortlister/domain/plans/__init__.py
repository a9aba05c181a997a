"""What would be done, as plain values, to be shown and corrected before it is done."""
