"""Programs look whether this module exists, to learn where they run. It has nothing in it."""
