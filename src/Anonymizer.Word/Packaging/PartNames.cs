namespace Anonymizer.Word.Packaging;

/// <summary>Names of parts as messages and reports show them: a part may be named after a person.</summary>
internal static class PartNames
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/settings.xml",
        "word/footnotes.xml", "word/endnotes.xml", "word/comments.xml", "word/people.xml", "word/fontTable.xml", "word/webSettings.xml",
        "word/theme/theme1.xml", "word/_rels/document.xml.rels", "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml",
    };

    /// <summary>The name if every Word file may have it, else only its folder and extension.</summary>
    public static string Neutral(string name) => Known.Contains(name) || IsNumbered(name) ? name : "a part of kind " + KindOf(name);

    private static bool IsNumbered(string name) =>
        name.StartsWith("word/", StringComparison.Ordinal) && Stems.Any(stem => name.StartsWith("word/" + stem, StringComparison.Ordinal)
            && name["word/".Length..][stem.Length..] is var rest && rest.TrimStart([.. "0123456789"]) is ".xml" or ".png" or ".jpeg" or ".jpg" or ".emf");

    private static readonly string[] Stems = ["header", "footer", "document", "media/image", "charts/chart", "diagrams/data"];

    private static string KindOf(string name)
    {
        var extension = Path.GetExtension(name);

        return extension.Length is > 1 and <= 5 ? extension : "unknown";
    }
}
