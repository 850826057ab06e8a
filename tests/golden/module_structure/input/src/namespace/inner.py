from pkg.sub import Deep


def use(deep: Deep) -> Deep: ...
