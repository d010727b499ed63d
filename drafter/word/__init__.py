"""Word in and out: the only room that knows docxtpl, python-docx and OOXML."""
