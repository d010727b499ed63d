"""Fields: what Word computes or fetches, with the result that it last stored."""

from __future__ import annotations

from dataclasses import dataclass, field

from drafter.word.elements import remove, unwrap
from drafter.word.read.names import Element, W, val

_CODES = {f"{W}instrText", f"{W}delInstrText"}


@dataclass(slots=True)
class FieldCode:
    """A field: its instruction, the element it begins with, and all that is not its result."""

    start: Element
    instruction: str = ""
    code: list[Element] = field(default_factory=list)
    marks: list[Element] = field(default_factory=list)
    in_result: bool = False

    @property
    def kind(self) -> str:
        """The first word of the instruction in capitals, such as "HYPERLINK"; empty where there is none."""
        return next(iter(self.instruction.split()), "").upper()


def fields(root: Element) -> list[FieldCode]:
    """Return the fields of a part in the order of their beginnings, nested ones too."""
    found: list[FieldCode] = []
    open_fields: list[FieldCode] = []
    for element in root.iter(f"{W}fldSimple", f"{W}r"):
        if element.tag == f"{W}fldSimple":
            found.append(FieldCode(element, val(element, "instr") or ""))
            continue
        for child in element:
            _read(child, found, open_fields)
    return found


def _read(child: Element, found: list[FieldCode], open_fields: list[FieldCode]) -> None:
    kind = val(child, "fldCharType") if child.tag == f"{W}fldChar" else None
    own = open_fields[-1] if open_fields and kind in ("separate", "end") else None
    for outer in open_fields:
        if not outer.in_result and outer is not own and child.tag != f"{W}rPr":
            outer.code.append(child)
            if child.tag in _CODES:
                outer.instruction += child.text or ""
    if kind == "begin":
        open_fields.append(FieldCode(child, marks=[child]))
        found.append(open_fields[-1])
    elif kind and open_fields:
        open_fields[-1].marks.append(child)
        open_fields[-1].in_result = True
        if kind == "end":
            open_fields.pop()


def freeze(one: FieldCode) -> None:
    """Leave of a field nothing but the result that is stored."""
    if one.start.tag == f"{W}fldSimple":
        for data in one.start.findall(f"{W}fldData"):
            remove(data)
        unwrap(one.start)
        return
    for element in (*one.code, *one.marks):
        remove(element)
