"""The package on its own, as any Python program would use it."""

import asyncio
from pathlib import Path

import pytest

from markdown_page import (
    BrokenLinkError,
    DocumentError,
    Flavor,
    IncludeError,
    load_document,
    render_page,
    to_html,
)

DOCUMENTS = Path(__file__).parent.parent / "documents"


def load(name: str, files: dict[str, str]) -> str:
    async def read(path: str) -> str:
        return files[path]

    return asyncio.run(load_document(name, read))


def test_headings_make_a_tree_with_distinct_slugs() -> None:
    page = render_page("# A\n## Naïve café 🪶\n### deep\n## Naïve café\n")
    [top] = page.contents
    assert [section.slug for section in top.children] == ["naïve-café", "naïve-café-1"]
    assert [section.title for section in top.children[0].children] == ["deep"]
    assert 'id="naïve-café-1"' in page.body


def test_depth_limits_the_contents_only() -> None:
    page = render_page("# A\n## B\n", depth=1)
    assert page.contents[0].children == []
    assert '<h2 id="b">' in page.body


def test_links_are_resolved_and_listed() -> None:
    page = render_page("[x *y*](a.md) ![z](i.png)", resolve_link=lambda href: f"/docs/{href}")
    assert [(link.href, link.text, link.line) for link in page.links] == [
        ("/docs/a.md", "x y", 1),
        ("/docs/i.png", "z", 1),
    ]
    assert '<a href="/docs/a.md">' in page.body


def test_a_link_to_a_missing_section_says_where() -> None:
    with pytest.raises(BrokenLinkError, match="Line 3 links to #b") as caught:
        render_page("# A\n\n[b](#b)\n")
    assert (caught.value.target, caught.value.line) == ("#b", 3)


def test_a_link_to_a_section_with_an_accent_is_found() -> None:
    assert render_page("# Café\n\n[c](#café)\n").links == []


def test_html_is_shown_as_text() -> None:
    assert "<script>" not in render_page("<script>alert(1)</script>\n\n[x](javascript:x)").body


def test_an_empty_document_is_refused() -> None:
    with pytest.raises(DocumentError):
        render_page("\n")


def test_words_are_counted_in_any_script() -> None:
    assert render_page("It's a well-known word: 燕子.").count.words == 6


def test_commonmark_has_no_tables() -> None:
    table = "| a |\n|---|\n| 1 |\n"
    assert "<table>" in render_page(table).body
    assert "<table>" not in render_page(table, flavor=Flavor.COMMONMARK).body


def test_includes_nest_and_leave_code_blocks_alone() -> None:
    files = {
        "a": "one\n\n<!-- include: b -->\n\n    <!-- include: c -->\n",
        "b": "two\n\n<!-- include: c -->\n",
        "c": "three",
    }
    assert load("a", files) == "one\n\ntwo\n\nthree\n\n    <!-- include: c -->\n"


def test_an_include_in_a_circle_is_refused() -> None:
    with pytest.raises(IncludeError, match="a → b → a"):
        load("a", {"a": "<!-- include: b -->\n", "b": "\n<!-- include: a -->\n"})


def test_the_example_document_renders() -> None:
    files = {path.name: path.read_text() for path in DOCUMENTS.glob("*.md")}
    html = to_html(render_page(load("field-guide.md", files)))
    assert html.startswith("<!doctype html>")
    assert '<a href="#fledging">Fledging</a>' in html
