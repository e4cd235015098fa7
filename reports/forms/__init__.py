"""What comes back: tables that somebody else has filled in, read as plain rows."""
