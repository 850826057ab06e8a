"""What `./x bench` measures: one module for the subjects, one for the figures."""
