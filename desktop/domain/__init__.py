"""The rules of the office, on the standard library only; one file per subject."""
