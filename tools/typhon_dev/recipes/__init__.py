"""How each part of the toolchain is made: every module returns steps and knows one part only."""
