namespace Anonymizer.Word.Packaging;

/// <summary>A relationship of a part. The target is the name of a part of the package, or any address if external.</summary>
internal sealed record Relationship(string Id, string Type, string Target, bool IsExternal)
{
    /// <summary>The last word of its type: header, image, styles, …</summary>
    public string Kind => Type[(Type.LastIndexOf('/') + 1)..];
}
