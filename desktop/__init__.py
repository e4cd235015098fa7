"""Lindung Desa: the desktop application of a regency labour office."""
