namespace Anonymizer.Web.Data;

/// <summary>A court that verdicts name.</summary>
public sealed class CourtRow
{
    public required Guid Id { get; init; }

    /// <summary>The name in the form in which it is compared.</summary>
    public required string Key { get; init; }

    /// <summary>As it was first written.</summary>
    public required string Name { get; init; }

    public override string ToString() => $"CourtRow({Id})";
}
