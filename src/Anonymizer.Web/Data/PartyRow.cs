namespace Anonymizer.Web.Data;

/// <summary>A party as the case names it, not as the verdict does. Personal data.</summary>
public sealed class PartyRow
{
    public required Guid VerdictId { get; init; }

    /// <summary>From 0 within the verdict.</summary>
    public required int Number { get; init; }

    public required string Name { get; set; }

    public override string ToString() => $"PartyRow({VerdictId}, {Number})";
}
