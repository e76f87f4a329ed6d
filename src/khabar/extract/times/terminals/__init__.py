"""What the grammar of times begins with."""
