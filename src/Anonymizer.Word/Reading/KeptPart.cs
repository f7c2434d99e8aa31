using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Reading;

/// <summary>A part of the result: a cleaned tree or cleaned bytes, under a neutral name.</summary>
internal sealed class KeptPart(string name, string kind, string contentType, PackagePart? source)
{
    private readonly List<KeptRelationship> relationships = [];

    public string Name { get; } = name;

    /// <summary>The kind of relationship through which it is reached: document, header, image, …</summary>
    public string Kind { get; } = kind;

    public string ContentType { get; } = contentType;

    public PackagePart? Source { get; } = source;

    public XDocument? Xml { get; init; }

    public byte[]? Bytes { get; init; }

    /// <summary>What was decided of a picture; null for another part, and for a grey field in place of a picture that the file does not hold.</summary>
    public PictureDecision? Picture { get; init; }

    /// <summary>The Word file that it is.</summary>
    public CollectedFile? Inner { get; set; }

    public IReadOnlyList<KeptRelationship> Relationships => relationships;

    /// <summary>Points to a part; gives the new relationship's id.</summary>
    public string Point(KeptPart target)
    {
        if (relationships.Find(relationship => relationship.Target == target) is { } known)
        {
            return known.Id;
        }

        relationships.Add(new KeptRelationship($"rId{relationships.Count + 1}", target));

        return relationships[^1].Id;
    }

    /// <summary>Points to no Word file inside any more; says whether it did.</summary>
    public bool ForgetInner() => relationships.RemoveAll(relationship => relationship.Target.Inner is not null) > 0;
}
