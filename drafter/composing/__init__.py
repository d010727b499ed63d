"""Composing: what a template may see, the traced sandbox it runs in, and the letter that comes out."""
