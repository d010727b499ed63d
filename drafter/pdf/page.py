"""Sections as pages: margins that yield to tall headers and footers, and which of these a page shows."""

from __future__ import annotations

from typing import NamedTuple

from drafter.pdf.columns import column_width, columns_code
from drafter.pdf.emit import TypstSource, pt, string
from drafter.pdf.flow import Flow
from drafter.pdf.fonts import FontBook
from drafter.pdf.page_border import page_border
from drafter.pdf.writer import Area, Line, Writer
from drafter.word.document import DocumentTree, Margins, Section, Story
from drafter.word.looks import LineSpacing

_DOCUMENT = "#set document(title: {title}, description: {subject}, author: {author})\n"


class _Pages(NamedTuple):
    """Consecutive sections that share pages: a first one that gives the page, then continuous ones."""

    number: int
    sections: tuple[Section, ...]
    origin: str
    start: int
    is_origin: bool

    @property
    def first(self) -> Section:
        return self.sections[0]


def translate_tree(tree: DocumentTree, fonts: FontBook, prelude: str) -> TypstSource:
    """Translate a document into Typst source and the files it needs."""
    writer = Writer(tree, fonts)
    groups = _group(tree.sections)
    pages = [_pages_code(writer, group, last=group is groups[-1]) for group in groups]
    default = writer.look_arguments(tree.default, Line(LineSpacing()))
    region = f', region: "{writer.region}"' if writer.region else ""
    head = (
        _DOCUMENT.format(title=string(tree.title), subject=string(tree.subject), author=_author(tree.author))
        + prelude
        + f'#set text(lang: "{writer.language}"{region}, {default})\n'
        + "".join(f"#let {name} = text.with({arguments})\n" for arguments, name in writer.looks.items())
    )
    return TypstSource(head + "\n".join(pages), dict(writer.files), writer.findings.problems, dict(writer.pictures))


def _author(author: str) -> str:
    return string(author) if author else "()"


def _group(sections: tuple[Section, ...]) -> list[_Pages]:
    groups: list[list[Section]] = []
    for section in sections:
        previous = groups[-1][-1] if groups else None
        same_paper = previous is not None and (section.width, section.height) == (previous.width, previous.height)
        if section.kind == "continuous" and same_paper:
            groups[-1].append(section)
        else:
            groups.append([section])
    found: list[_Pages] = []
    origin, start = "<section-0>", 1
    for number, group in enumerate(groups):
        own = group[0].page_start is not None or number == 0
        if own:
            origin, start = f"<section-{number}>", 1 if group[0].page_start is None else group[0].page_start
        found.append(_Pages(number, tuple(group), origin, start, own))
    return found


def _pages_code(writer: Writer, pages: _Pages, *, last: bool) -> str:
    section, number = pages.first, pages.number
    base = Area("body", section.text_width, section, number, pages.origin, pages.start)
    body = [f"[#metadata(none)<section-{number}>]"]
    lets = [f"let {name} = {code}" for name, code in _stories(writer, section, base).items()]
    names = {let.split()[1] for let in lets}
    lets += _margins(section, names)
    body += _first_page(section, names)
    body += [
        _section_body(writer, part, base, alone=len(pages.sections) == 1, followed=part is not pages.sections[-1])
        for part in pages.sections
    ]
    body.append(f"[#metadata(none)<section-end-{number}>]")
    if last:
        if writer.endnotes:
            body += ["v(6pt)", "line(length: 30%, stroke: .5pt)", *(f"{{{note}}}" for note in writer.endnotes)]
        body.append("[#metadata(none)<the-end>]")
    sides = f"left: {pt(section.margins.left)}, right: {pt(section.margins.right)}"
    arguments = [
        f"width: {pt(section.width)}, height: {pt(section.height)}",
        "header-ascent: 0pt, footer-descent: 0pt",
        f"margin: (top: top-margin, bottom: bottom-margin, {sides})",
        *_running(writer, section, number, names),
    ]
    border = page_border(writer, section, number, names)
    arguments += [border] if border else []
    before = ""
    if number and section.kind in ("odd-page", "even-page"):
        before = f'#pagebreak(to: "{section.kind[:-5]}", weak: true)\n'
    content = "; ".join(part for part in body if part)
    if section.vertical != "top":
        content = f"align({'horizon' if section.vertical == 'center' else 'bottom'}, {{{content}}})"
    return f"{before}#context {{ {'; '.join(lets)}; page({', '.join(arguments)}, {{{content}}}) }}"


def _stories(writer: Writer, section: Section, base: Area) -> dict[str, str]:
    """Return the headers and footers that this section's pages can show, by name."""
    found = {}
    for kind, stories in (("header", section.headers), ("footer", section.footers)):
        for which, story in stories.items():
            shown = {"first": section.title_page, "even": writer.tree.settings.even_and_odd}.get(which, True)
            if shown and story.blocks:
                found[f"{kind}-{which}"] = _story_code(writer, story, base._replace(where=kind))  # type: ignore[arg-type]
    return found


def _story_code(writer: Writer, story: Story, area: Area) -> str:
    return "{" + "; ".join(Flow(writer, area).write(story.blocks)) + "}"


def _margins(section: Section, names: set[str]) -> list[str]:
    width = pt(section.text_width)
    lets = []
    for side, kind, margin, distance in (
        ("top", "header", section.margins.top, section.header_distance),
        ("bottom", "footer", section.margins.bottom, section.footer_distance),
    ):
        value = pt(abs(margin))
        if margin >= 0 and f"{kind}-default" in names:
            value = f"calc.max({pt(margin)}, {pt(distance)} + height-of({width}, {kind}-default))"
        lets.append(f"let {side}-margin = {value}")
    return lets


def _first_page(section: Section, names: set[str]) -> list[str]:
    """Make up on the first page for a header or footer of another height than on the following ones."""
    if not section.title_page:
        return []
    width = pt(section.text_width)
    code = []
    if section.margins.top >= 0:
        header = f"height-of({width}, header-first)" if "header-first" in names else "0pt"
        own = f"calc.max({pt(section.margins.top)}, {pt(section.header_distance)} + {header})"
        code.append(f"{{ let lower = {own} - top-margin; if lower != 0pt {{ v(lower) }} }}")
    if section.margins.bottom >= 0:
        footer = f"height-of({width}, footer-first)" if "footer-first" in names else "0pt"
        own = f"calc.max({pt(section.margins.bottom)}, {pt(section.footer_distance)} + {footer})"
        room = "place(bottom, float: true, clearance: 0pt, block(height: higher))"
        code.append(f"{{ let higher = {own} - bottom-margin; if higher > 0pt {{ {room} }} }}")
    return code


def _running(writer: Writer, section: Section, number: int, names: set[str]) -> list[str]:
    """Return the page's header and footer arguments: which story shows is known when the page is made."""
    width = pt(section.text_width)
    found = []
    for kind, place, distance in (
        ("header", "top + left", section.header_distance),
        ("footer", "bottom + left", -section.footer_distance),
    ):
        if not any(name.startswith(kind) for name in names):
            continue
        default, first, even = (
            f"{kind}-{which}" if f"{kind}-{which}" in names else "none" for which in ("default", "first", "even")
        )
        choice = default
        if writer.tree.settings.even_and_odd:
            choice = f"if calc.even(here().page()) {{ {even} }} else {{ {default} }}"
        if section.title_page:
            choice = f"if here().page() == locate(<section-{number}>).page() {{ {first} }} else {{ {choice} }}"
        story = f"let story = {{ {choice} }}"
        frame = f"block(width: {width}, height: height-of({width}, story), story)"
        found.append(f"{kind}: context {{ {story}; place({place}, dy: {pt(distance)}, {frame}) }}")
    return found


def _section_body(writer: Writer, section: Section, base: Area, *, alone: bool, followed: bool) -> str:
    shifted = section.margins.left != base.section.margins.left or section.margins.right != base.section.margins.right
    in_columns = section.columns > 1
    width = column_width(section) if in_columns else section.text_width
    area = base._replace(width=width, section=_on_page(section, base.section), in_columns=in_columns or shifted)
    statements = Flow(writer, area).write(section.blocks)
    if in_columns:
        code = columns_code(writer, section, statements, alone=alone, followed=followed)
    else:
        code = "; ".join(statements)
    if shifted:
        left = section.margins.left - base.section.margins.left
        right = section.margins.right - base.section.margins.right
        code = f"pad(left: {pt(left)}, right: {pt(right)}, {{{code}}})"
    return code


def _on_page(section: Section, page: Section) -> Section:
    margins = Margins(page.margins.top, page.margins.bottom, section.margins.left, section.margins.right)
    return section._replace(margins=margins)
