"""Electronic signatures on PDF: making, quick-checking and judging them."""
