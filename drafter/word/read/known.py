"""The table of w: elements this reader handles or may pass over; any other is reported once."""

from __future__ import annotations

from drafter.word.read.names import W


def _tags(words: str) -> frozenset[str]:
    return frozenset(W + word for word in words.split())


HANDLED = _tags(
    "document body p r t tab br cr ptab sym noBreakHyphen softHyphen fldChar instrText fldSimple hyperlink drawing "
    "pict object sdt sdtContent smartTag customXml bdo dir ins del moveFrom moveTo delText delInstrText footnotes "
    "footnote footnoteReference footnoteRef endnotes endnote endnoteReference endnoteRef bookmarkStart bookmarkEnd "
    "hdr ftr txbxContent ruby rubyBase rt tbl tr tc tblGrid gridCol "
    # paragraph properties
    "pPr pStyle jc ind spacing tabs pBdr top bottom left right start end between shd numPr numId ilvl outlineLvl "
    "keepNext keepLines pageBreakBefore widowControl suppressAutoHyphens contextualSpacing bidi framePr "
    # run properties
    "rPr rStyle rFonts sz szCs b i bCs iCs caps smallCaps strike dstrike vanish u color highlight vertAlign position "
    "w kern lang rtl cs bdr "
    # tables
    "tblPr tblStyle tblW tblInd tblBorders tblCellMar tblLook tblLayout tblpPr jc insideH insideV trPr tcPr trHeight "
    "tblHeader cantSplit gridBefore gridAfter tcW tcBorders tcMar textDirection gridSpan vMerge vAlign tblPrEx "
    # sections
    "sectPr pgSz pgMar pgBorders type titlePg pgNumType cols col headerReference footerReference "
)
HARMLESS = _tags(
    "proofErr lastRenderedPageBreak permStart permEnd commentRangeStart commentRangeEnd commentReference annotationRef "
    "bookmarkStart moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd customXmlInsRangeStart "
    "customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart "
    "customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd rPrChange pPrChange tblPrChange "
    "trPrChange tcPrChange sectPrChange numberingChange tblGridChange tblPrExChange separator continuationSeparator "
    "noProof specVanish webHidden cnfStyle divId rsid docGrid tblCaption tblDescription tblStyleRowBandSize "
    "tblStyleColBandSize tblOverlap wBefore wAfter hideMark noWrap tcFitText hidden "
    "suppressLineNumbers autoSpaceDE autoSpaceDN adjustRightInd snapToGrid kinsoku overflowPunct topLinePunct wordWrap "
    "mirrorIndents suppressOverlap textboxTightWrap textAlignment fitText eastAsianLayout paperSrc formProt "
    "rtlGutter "
    "footnotePr endnotePr numFmt numStart numRestart pos noEndnote printerSettings attr customXmlPr smartTagPr "
    "placeholder docPart alias tag id lock showingPlcHdr dataBinding text richText date dateFormat lid "
    "storeMappedDataAs calendar dropDownList comboBox listItem sdtPr sdtEndPr temporary picture docPartList docPartObj "
    "docPartGallery docPartCategory docPartUnique group citation bibliography equation label tabIndex hps hpsRaise "
    "hpsBaseText rubyAlign rubyPr ffData name enabled calcOnExit statusText helpText textInput checkBox ddList "
    "default "
    "maxLength format entryMacro exitMacro size sizeAuto checked result checkbox background displayBackgroundShape "
    "cellIns oMath "
)
APPROXIMATE = {
    W + "effect": "animated text",
    W + "emboss": "embossed text",
    W + "imprint": "engraved text",
    W + "outline": "outlined text",
    W + "shadow": "shadowed text",
    W + "lnNumType": "line numbers",
    W + "bidiVisual": "a table that runs from right to left",
    W + "tblCellSpacing": "space between table cells",
    W + "cellMerge": "a tracked merging of cells",
    W + "cellDel": "a tracked deletion of cells",
    W + "altChunk": "an embedded document",
    W + "subDoc": "a subdocument",
    W + "contentPart": "ink",
    W + "control": "a form control",
    W + "movie": "a film",
    W + "pgNum": "a page number of the old kind",
    W + "em": "emphasis marks over letters",
}
TRACKED = _tags("ins del moveFrom moveTo rPrChange pPrChange tblPrChange trPrChange tcPrChange sectPrChange cellIns")
