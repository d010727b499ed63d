"""The catalogue: letter templates, where they are found, and the inputs they ask for."""
