"""Pictures, shapes with text and groups of them, at their size."""

from __future__ import annotations

from drafter.pdf.emit import pt, rgb
from drafter.pdf.picture import picture_code
from drafter.pdf.setting import Setting
from drafter.word.document import Group, Picture, TextBox
from drafter.word.looks import Border

_ALIGNMENTS = {"center": "horizon", "bottom": "bottom"}
_RADIUS = 1 / 6


def object_code(setting: Setting, item: Picture | TextBox | Group) -> str:
    """Return an object as content of its size."""
    if isinstance(item, Picture):
        code = picture_code(setting.writer, item, setting.paragraph)
    elif isinstance(item, TextBox):
        code = _shape_code(setting, item)
    else:
        members = "; ".join(
            f"place(top + left, dx: {pt(x)}, dy: {pt(y)}, {object_code(setting, member)})"
            for x, y, member in item.members
        )
        return f"block(width: {pt(item.width)}, height: {pt(item.height)}, {{{members}}})"
    return f"rotate({item.turn:g}deg, {code})" if item.turn else code


def _shape_code(setting: Setting, box: TextBox) -> str:
    size = f"width: {pt(box.width)}, height: {pt(box.height or 0.0)}"
    if box.shape in ("line", "rising-line"):
        start, end = ("0pt", pt(box.height or 0.0))[:: 1 if box.shape == "line" else -1]
        stroke = _stroke(box.border or Border("single", 0.75))
        line = f"place(top + left, line(start: (0pt, {start}), end: ({pt(box.width)}, {end}), stroke: {stroke}))"
        return f"block({size}, {line})"
    if box.shape == "ellipse":
        look = ", ".join(_look(box))
        text = _text_code(setting, box._replace(shape="rectangle", fill=None, border=None))
        return f"block({size}, {{ place(top + left, ellipse({size}{', ' + look if look else ''})); {text} }})"
    return _text_code(setting, box)


def _text_code(setting: Setting, box: TextBox) -> str:
    left, top, right, bottom = box.insets
    width = box.width or setting.area.width
    area = setting.area._replace(where="box", width=max(1.0, width - left - right), in_columns=False)
    arguments = [f"inset: (left: {pt(left)}, top: {pt(top)}, right: {pt(right)}, bottom: {pt(bottom)})"]
    if box.width:
        arguments.append(f"width: {pt(box.width)}")
    if box.height:
        arguments.append(f"height: {pt(box.height)}")
    if box.shape == "rounded":
        arguments.append(f"radius: {pt(_RADIUS * min(box.width, box.height or box.width))}")
    arguments += _look(box)
    body = setting.flow(setting.writer, box.blocks, area)
    if box.vertical != "top" and box.height:
        body = f"align({_ALIGNMENTS[box.vertical]}, {{{body}}})"
    return f"block({', '.join(arguments)}, {{ set align(left); {body} }})"


def _look(box: TextBox) -> list[str]:
    found = []
    if box.border is not None:
        found.append(f"stroke: {_stroke(box.border)}")
    if box.fill:
        found.append(f"fill: {rgb(box.fill)}")
    return found


def _stroke(border: Border) -> str:
    return f"{pt(border.width)} + {rgb(border.colour) if border.colour else 'black'}"
