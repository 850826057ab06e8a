"""Builds the user guide as a site, build/guide-site.

Usage: ./x docs [--serve [PORT]]

The pages are the Markdown that docs/guide/README.md lists; docs/site has the home page and the looks.
A dead link is an error. The output is static files, for any web server; the variable SITE_BASE is
the path that it is served below (by default /).

  --serve   afterwards serves the site, for a person to look at, until Ctrl-C
"""

from .. import paths, serving, steps
from ..recipes import guide_site, node_modules


def run(arguments: list[str]) -> int:
    port = serving.wanted_port("docs", arguments)
    steps.run([guide_site.step(), node_modules.step()])
    print(guide_site.SITE.relative_to(paths.REPO) / "index.html")
    if port is None:
        return 0
    return serving.until_interrupted(guide_site.SITE, port, "--allow-inline-scripts")
