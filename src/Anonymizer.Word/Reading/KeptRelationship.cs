namespace Anonymizer.Word.Reading;

/// <summary>A relationship of a result: always to another part of it, never out of the file.</summary>
internal sealed record KeptRelationship(string Id, KeptPart Target);
