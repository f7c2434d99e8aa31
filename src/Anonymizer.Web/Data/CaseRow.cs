namespace Anonymizer.Web.Data;

/// <summary>A case to which verdicts belong. Its number is personal data: addresses name it by its id.</summary>
public sealed class CaseRow
{
    public required Guid Id { get; init; }

    /// <summary>The number in the form in which it is compared; stored, and read back, as a keyed hash.</summary>
    public required string Key { get; init; }

    /// <summary>As it was first written.</summary>
    public required string Number { get; init; }

    public override string ToString() => $"CaseRow({Id})";
}
