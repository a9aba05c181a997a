"""What has been gathered while a document is walked through: section, group, level, methods, what was passed over."""
