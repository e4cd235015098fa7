"""Recaps: one content, printed or as a workbook."""
