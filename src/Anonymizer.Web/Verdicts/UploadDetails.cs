using Anonymizer.Core.Verdicts;

namespace Anonymizer.Web.Verdicts;

/// <summary>What the uploader says of the files of one lot, as the form holds it.</summary>
public sealed class UploadDetails
{
    public Purpose Purpose { get; set; } = Purpose.Production;

    public Priority Priority { get; set; } = Priority.Normal;

    public string? Court { get; set; }

    public string? CaseNumber { get; set; }

    /// <summary>The day or the year of the decision, as typed.</summary>
    public string? Decided { get; set; }

    /// <summary>ISO 639-1; empty to have it detected.</summary>
    public string? Language { get; set; }

    public bool IsDecidedClear => DecisionTime.TryRead(Decided, out _);

    /// <summary>The request that takes a file in with these details.</summary>
    public UploadVerdict Of(byte[] file, string name)
    {
        DecisionTime.TryRead(Decided, out var decided);

        return new UploadVerdict(file, name, Purpose, Court, decided.Date, CaseNumber, decided.Year, string.IsNullOrEmpty(Language) ? null : Language, Priority);
    }

    public override string ToString() => $"UploadDetails({Purpose}, {Priority})";
}
