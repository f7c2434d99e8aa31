using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Reading;

/// <summary>The kinds of part that may be in a result, each with its folder, content type and what cleans it. Any other kind is dropped.</summary>
internal sealed record PartKind(string Name, string Path, string ContentType, bool IsStory = false, bool IsNumbered = true)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Drawing = "application/vnd.openxmlformats-officedocument.drawingml.";
    public const string RelationshipRoot = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    public const string Image = "image";

    /// <summary>The kinds of relationship that lead to files of their own.</summary>
    public static IReadOnlySet<string> Embedded { get; } = new HashSet<string> { "package", "aFChunk" };

    private static readonly Dictionary<string, PartKind> Kinds = new PartKind[]
    {
        new("officeDocument", "word/document", Word + "document.main+xml", IsStory: true, IsNumbered: false),
        new("styles", "word/styles", Word + "styles+xml", IsNumbered: false),
        new("numbering", "word/numbering", Word + "numbering+xml", IsNumbered: false),
        new("settings", "word/settings", Word + "settings+xml", IsNumbered: false),
        new("theme", "word/theme/theme", "application/vnd.openxmlformats-officedocument.theme+xml"),
        new("footnotes", "word/footnotes", Word + "footnotes+xml", IsStory: true, IsNumbered: false),
        new("endnotes", "word/endnotes", Word + "endnotes+xml", IsStory: true, IsNumbered: false),
        new("header", "word/header", Word + "header+xml", IsStory: true),
        new("footer", "word/footer", Word + "footer+xml", IsStory: true),
        new("chart", "word/charts/chart", Drawing + "chart+xml", IsStory: true),
        new("diagramData", "word/diagrams/data", Drawing + "diagramData+xml", IsStory: true),
        new("diagramLayout", "word/diagrams/layout", Drawing + "diagramLayout+xml"),
        new("diagramQuickStyle", "word/diagrams/quickStyle", Drawing + "diagramStyle+xml"),
        new("diagramColors", "word/diagrams/colors", Drawing + "diagramColors+xml"),
    }.ToDictionary(kind => kind.Name);

    /// <summary>The parts that the main document has without pointing at them in its text.</summary>
    public static IReadOnlyList<string> Implicit { get; } = ["styles", "numbering", "settings", "theme", "footnotes", "endnotes"];

    public static PartKind? Of(Relationship relationship) => relationship.IsExternal ? null : Kinds.GetValueOrDefault(relationship.Kind);

    public static PartKind OfMain => Kinds["officeDocument"];
}
