namespace Anonymizer.Web.Data;

/// <summary>Which courts' verdicts a request may see. All, unless whoever asks is limited to some.</summary>
public sealed class CourtScope
{
    public bool IsLimited { get; private set; }

    public IReadOnlyList<Guid> Courts { get; private set; } = [];

    /// <param name="courts">Null for all.</param>
    public void LimitTo(IReadOnlyCollection<Guid>? courts) => (IsLimited, Courts) = (courts is not null, courts is null ? [] : [.. courts]);
}
