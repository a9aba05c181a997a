"""The window: all of Qt, and nothing that decides. Screens reach the desk through `bridge`."""
