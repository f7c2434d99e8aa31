using System.Xml.Linq;

namespace Anonymizer.Word.Packaging;

/// <summary>The XML namespaces of a Word file. What is in no namespace of this list does not get into a result.</summary>
internal static class Ns
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace M = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    public static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace Pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    public static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public static readonly XNamespace Dgm = "http://schemas.openxmlformats.org/drawingml/2006/diagram";
    public static readonly XNamespace V = "urn:schemas-microsoft-com:vml";
    public static readonly XNamespace O = "urn:schemas-microsoft-com:office:office";
    public static readonly XNamespace W10 = "urn:schemas-microsoft-com:office:word";
    public static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public static readonly XNamespace Wps = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
    public static readonly XNamespace Wpg = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
    public static readonly XNamespace Wpc = "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas";
    public static readonly XNamespace Wp14 = "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing";
    public static readonly XNamespace A14 = "http://schemas.microsoft.com/office/drawing/2010/main";

    /// <summary>The prefixes under which results write them.</summary>
    public static IReadOnlyDictionary<XNamespace, string> Prefixes { get; } = new Dictionary<XNamespace, string>
    {
        [W] = "w",
        [R] = "r",
        [M] = "m",
        [Mc] = "mc",
        [Wp] = "wp",
        [A] = "a",
        [Pic] = "pic",
        [C] = "c",
        [Dgm] = "dgm",
        [V] = "v",
        [O] = "o",
        [W10] = "w10",
        [W14] = "w14",
        [Wps] = "wps",
        [Wpg] = "wpg",
        [Wpc] = "wpc",
        [Wp14] = "wp14",
        [A14] = "a14",
    };

    /// <summary>The namespaces that only newer programs know: an older one may skip them.</summary>
    public static IReadOnlyList<XNamespace> Ignorable { get; } = [W14, Wp14];
}
