using Anonymizer.Core.Detection;

namespace Anonymizer.Web.Review;

/// <summary>What people read for types, roles and sources.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<string, (string Badge, string Name)> Known = new(StringComparer.Ordinal)
    {
        ["PERSON"] = ("PER", "Person"),
        ["CODE"] = ("CODE", "Number or code"),
        ["LOC"] = ("LOC", "Place or address"),
        ["ORG"] = ("ORG", "Organization"),
        ["DEM"] = ("DEM", "Personal trait"),
        ["DATETIME"] = ("DATE", "Date or time"),
        ["QUANTITY"] = ("QTY", "Amount"),
        ["MISC"] = ("MISC", "Other"),
    };

    /// <summary>At most five letters, to stand at a highlight.</summary>
    public static string Badge(EntityType type) => Known.TryGetValue(type.Name, out var known) ? known.Badge : type.Name[..Math.Min(5, type.Name.Length)];

    public static string Of(EntityType type) => Known.TryGetValue(type.Name, out var known) ? known.Name : Words(type.Name);

    /// <summary>The fine kind in words, for example "National id".</summary>
    public static string OfKind(string kind) => Words(kind);

    public static string Of(EntityRole role) => role switch
    {
        EntityRole.None => "No role",
        EntityRole.OtherPerson => "Other person",
        _ => role.ToString(),
    };

    public static string Of(MentionSource source) => source switch
    {
        MentionSource.Model => "the model",
        MentionSource.Pattern => "a pattern",
        MentionSource.List => "a list",
        MentionSource.Metadata => "the file's metadata",
        MentionSource.Propagation => "another mention of it",
        _ => "a reviewer",
    };

    private static string Words(string name) => name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ').ToLowerInvariant();
}
