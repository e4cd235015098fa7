"""Use cases, one class per subject: neither screens nor SQL."""
