"""The role of every line, once the articles are found, and the kind of page. Begin with `label`."""
