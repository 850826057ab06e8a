"""What an amount is worth; imported by Python only."""

RATE = 1
