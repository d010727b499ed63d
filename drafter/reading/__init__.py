"""Reading: bytes become nodes with their places, nodes become models, and everything wrong becomes a Problem."""
