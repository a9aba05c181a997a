"""Files to drafts: nothing here asks, stores or decides; parsing happens in a limited worker process."""
