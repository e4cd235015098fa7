"""The editor for the structured text of a letter."""
