"""Birds: a package without names of its own."""
