namespace Anonymizer.Word.Reading;

/// <summary>Why a part is left out of a result, in words for the reviewer.</summary>
internal static class DroppedParts
{
    private static readonly (string Prefix, string Reason)[] Reasons =
    [
        ("docProps/", "document properties"), ("customXml/", "custom data"), ("word/comments", "comments"), ("word/people", "authors"),
        ("word/documenttasks", "tasks"), ("word/glossary/", "building blocks"), ("word/embeddings/", "embedded file"), ("word/activeX/", "control"),
        ("word/afchunk", "embedded document; its text is not in the result"), ("word/fontTable", "list of fonts"), ("word/fonts/", "embedded font"),
        ("word/webSettings", "web settings"), ("word/stylesWithEffects", "second copy of the styles"), ("word/printerSettings", "printer settings"),
        ("word/recipientData", "mail merge"), ("word/media/", "picture that nothing shows"), ("word/webextensions", "web extension"),
        ("docMetadata/", "sensitivity label"), ("customUI/", "ribbon"), ("_xmlsignatures/", "digital signature; any change breaks it"),
        ("word/vba", "macros"), ("word/diagrams/drawing", "drawn copy of a diagram; Word draws it anew"),
    ];

    public static string ReasonFor(string name) =>
        Array.Find(Reasons, reason => name.StartsWith(reason.Prefix, StringComparison.OrdinalIgnoreCase)) is { Reason: { } known } ? known : "not needed to draw the document";
}
