namespace Anonymizer.Web.Queue;

/// <summary>How the release of one of many verdicts ended.</summary>
/// <param name="VerdictId">Which.</param>
/// <param name="Name">Its file's name; personal data.</param>
/// <param name="Number">Of the release, from 1; 0 when it was refused.</param>
/// <param name="Code">Why it was refused, or null.</param>
/// <param name="Message">The same for people, with what to do, or null.</param>
public sealed record ReleaseResult(Guid VerdictId, string Name, int Number, string? Code = null, string? Message = null)
{
    public bool IsReleased => Number > 0;

    public override string ToString() => $"ReleaseResult({VerdictId}, {Number}, {Code})";
}
