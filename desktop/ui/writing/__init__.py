"""The screen a circular is written in."""
