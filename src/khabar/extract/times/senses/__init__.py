"""What times mean, and how that is resolved in a scene: a class a kind of time."""
