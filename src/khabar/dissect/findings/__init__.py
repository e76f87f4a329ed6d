"""What is found on each article: dates, credits, outlet. Begin with `assemble`."""
