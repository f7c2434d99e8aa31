namespace Anonymizer.Web.Verdicts.Intake;

/// <summary>What became of one file that came in.</summary>
/// <param name="Name">The file's name; personal data.</param>
/// <param name="Verdict">What it is now, or null: it was not taken.</param>
/// <param name="Code">Why it was not taken, as a stable code, or null.</param>
/// <param name="Message">The same for people, with what to do, or null.</param>
public sealed record IntakeResult(string Name, UploadedVerdict? Verdict, string? Code = null, string? Message = null)
{
    public override string ToString() => $"IntakeResult({Verdict?.Id}, {Code})";
}
