# The emoji before the name: 🪶
def longest_street(names: list[str]) -> str:
    return max(names, key=len)
