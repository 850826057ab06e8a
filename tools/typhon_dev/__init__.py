"""What `./x` runs: a small step engine (steps.py), the recipes built on it, and one module per verb."""
