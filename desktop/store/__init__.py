"""The store: one schema on SQLite or PostgreSQL, written in transactions that leave a trail."""
