"""The papers the office sends, one module per kind."""
