"""Keeping records: writing them, importing sheets into them, finding and showing them, and describing them."""
