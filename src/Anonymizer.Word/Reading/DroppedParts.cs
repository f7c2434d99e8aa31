using Anonymizer.Core.Unread;
using Anonymizer.Core.Verification;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Reading;

/// <summary>Parts that are left out of a result: why, in words for the reviewer, and whether the policy lets a file with them go.</summary>
internal sealed class DroppedParts(CollectedFile file, UnreadRules rules)
{
    private static readonly (string Prefix, string Reason)[] Known =
    [
        ("docProps/", "document properties"), ("package/services/metadata/", "document properties"), ("customXml/", "custom data"), ("word/comments", "comments"), ("word/people", "authors"),
        ("word/documenttasks", "tasks"), ("word/glossary/", "building blocks"), ("word/fontTable", "list of fonts"), ("word/fonts/", "embedded font"),
        ("word/webSettings", "web settings"), ("word/stylesWithEffects", "second copy of the styles"), ("word/printerSettings", "printer settings"),
        ("word/recipientData", "mail merge"), ("word/media/", "picture that nothing shows"), ("word/webextensions", "web extension"),
        ("docMetadata/", "sensitivity label"), ("customUI/", "ribbon"), ("_xmlsignatures/", "digital signature; any change breaks it"),
        ("word/vba", "macros"), ("word/diagrams/drawing", "drawn copy of a diagram; Word draws it anew"), ("word/charts/", "look of a chart"), ("word/theme/", "theme"),
    ];

    private static readonly (string Prefix, string Kind, string Reason)[] Embedded =
    [
        ("word/embeddings/", "package", "embedded file"), ("word/embeddings/", "oleObject", "embedded object"), ("word/activeX/", "control", "control"),
        ("word/activeX/", "activeXControlBinary", "control"), ("word/afchunk", "aFChunk", "embedded document; its text is not in the result"), ("word/subdoc", "subDocument", "embedded document; its text is not in the result"),
    ];

    private readonly ILookup<string, string> kinds = file.Package.Names.Select(file.Package.Find)
        .SelectMany(part => part!.Relationships)
        .Where(relationship => !relationship.IsExternal)
        .ToLookup(relationship => relationship.Target, relationship => relationship.Kind, StringComparer.OrdinalIgnoreCase);

    public PartCoverage CoverageOf(string name) =>
        EmbeddedReason(name) is { } embedded ? Decided(name, embedded, rules.Embedded == EmbeddedRule.Refuse ? PartRule.Refuse : PartRule.Drop)
        : Array.Find(Known, known => Begins(name, known.Prefix)) is { Reason: { } reason } ? Decided(name, reason, PartRule.Drop)
        : Decided(name, "unknown; not needed to draw the document", rules.Unknown);

    private static bool Begins(string name, string prefix) => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static PartCoverage Decided(string name, string reason, PartRule rule) => rule == PartRule.Refuse
        ? new PartCoverage(PartNames.Neutral(name), PartTreatment.NotInspected, reason + ", which the policy refuses")
        : new PartCoverage(PartNames.Neutral(name), PartTreatment.Dropped, reason);

    private string? EmbeddedReason(string name) =>
        file.Unopened.TryGetValue(name, out var why) ? $"embedded Word file that could not be opened ({why})" :
        Array.Find(Embedded, embedded => kinds[name].Contains(embedded.Kind)).Reason ?? Array.Find(Embedded, embedded => Begins(name, embedded.Prefix)).Reason;
}
