"""What happens to a letter once somebody else has had it: facts traced, checked, refreshed, compared, released."""
