"""Letters that came back: how each of their facts stands, against the text as drafted and the records as they are."""
