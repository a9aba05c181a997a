"""The command line: it reads what was asked for, asks the desk, and prints; nothing is decided here."""
