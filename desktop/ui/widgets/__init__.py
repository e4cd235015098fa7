"""Small parts of the frame and of the pages."""
