using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Tests.Contract;

/// <summary>What scrubbing takes away from a file, exactly: everything else must be in the result as it was.</summary>
/// <remarks>Written down apart from the product's own lists, so that a scrubber that takes more is found out.</remarks>
internal static class Scrubbed
{
    /// <summary>Elements that go with all that is in them; so does every extLst, and text where no text belongs.</summary>
    public static readonly HashSet<string> Elements =
    [
        "w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange", "w:tblGridChange", "w:trPrChange", "w:tcPrChange", "w:tblPrExChange", "w:numberingChange",
        "w:cellIns", "w:cellMerge", "w:moveFromRangeStart", "w:moveFromRangeEnd", "w:moveToRangeStart", "w:moveToRangeEnd",
        "w:customXmlInsRangeStart", "w:customXmlInsRangeEnd", "w:customXmlDelRangeStart", "w:customXmlDelRangeEnd",
        "w:customXmlMoveFromRangeStart", "w:customXmlMoveFromRangeEnd", "w:customXmlMoveToRangeStart", "w:customXmlMoveToRangeEnd",
        "w:sdtPr", "w:sdtEndPr", "w:smartTagPr", "w:customXmlPr", "w:commentRangeStart", "w:commentRangeEnd", "w:commentReference", "w:annotationRef",
        "w:permStart", "w:permEnd", "w:proofErr", "w:subDoc", "w:altChunk", "w:lastRenderedPageBreak", "w:printerSettings", "w:divId",
        "w:tblCaption", "w:tblDescription", "w:contentPart", "w:control", "w:objectEmbed", "w:objectLink", "w:movie",
        "w:bookmarkStart", "w:bookmarkEnd", "w:delText", "w:delInstrText", "w:fldData", "w:aliases", "w:rsid", "w:latentStyles",
        "w:personal", "w:personalCompose", "w:personalReply", "w:nsid", "w:tmpl", "w:numIdMacAtCleanup",
        "pic:nvPr", "a:hlinkClick", "a:hlinkHover", "a:custClrLst", "c:externalData", "c:userShapes", "c:pivotSource", "c:pivotFmts", "c:printSettings", "c:protection",
    ];

    /// <summary>Elements that go while their content stays.</summary>
    public static readonly HashSet<string> Wrappers = ["w:sdt", "w:sdtContent", "w:smartTag", "w:customXml", "w:ins", "w:moveTo", "w:hyperlink"];

    /// <summary>Attributes that go wherever they stand.</summary>
    public static readonly HashSet<string> Attributes = ["w14:paraId", "w14:textId", "wp14:anchorId", "wp14:editId", "w:fldLock", "w:tplc", "phldrT"];

    /// <summary>What old drawings (VML) lose: names, alternative texts, addresses.</summary>
    public static readonly HashSet<string> VectorAttributes = ["id", "alt", "title", "href", "target", "class", "r:href", "r:pict", "gfxdata"];

    public static readonly HashSet<string> OfficeAttributes = ["spt", "connecttype", "connectortype", "hr", "hrstd", "hralign", "hrpct", "hrnoshade", "bullet", "insetmode"];

    public static readonly HashSet<string> OfficeElements = ["lock", "extrusion", "shadow", "fill"];

    /// <summary>The kinds of drawing that can be read; a drawing of another kind goes.</summary>
    public static readonly HashSet<string> Drawings =
    [
        Ns.Pic.NamespaceName, Ns.Wps.NamespaceName, Ns.Wpg.NamespaceName, Ns.Wpc.NamespaceName, Ns.C.NamespaceName, Ns.Dgm.NamespaceName,
    ];

    /// <summary>Fields that stay fields; of all others only the result stays, as text.</summary>
    public static readonly HashSet<string> KeptFields = ["PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "REF", "PAGEREF", "NOTEREF", "SEQ", "TOC"];

    /// <summary>The settings that stay; the others do not change how pages are drawn.</summary>
    public static readonly HashSet<string> KeptSettings =
    [
        "mirrorMargins", "alignBordersAndEdges", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "gutterAtTop", "defaultTabStop",
        "autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone", "doNotHyphenateCaps", "evenAndOddHeaders", "bookFoldRevPrinting",
        "bookFoldPrinting", "bookFoldPrintingSheets", "drawingGridHorizontalSpacing", "drawingGridVerticalSpacing",
        "displayHorizontalDrawingGridEvery", "displayVerticalDrawingGridEvery", "doNotUseMarginsForDrawingGridOrigin",
        "drawingGridHorizontalOrigin", "drawingGridVerticalOrigin", "characterSpacingControl", "printTwoOnOne", "strictFirstAndLastChars",
        "displayBackgroundShape", "footnotePr", "endnotePr", "compat", "mathPr", "themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator",
    ];

    /// <summary>An element's or attribute's name with the usual prefix; null for a namespace that does not get into a result.</summary>
    public static string? NameOf(System.Xml.Linq.XName name) =>
        name.Namespace == System.Xml.Linq.XNamespace.None ? name.LocalName
        : Ns.Prefixes.TryGetValue(name.Namespace, out var prefix) ? $"{prefix}:{name.LocalName}"
        : null;
}
