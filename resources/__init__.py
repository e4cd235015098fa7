"""Data that travels with the program: icons, words, regions, templates."""
