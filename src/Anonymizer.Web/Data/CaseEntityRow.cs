using System.Text.Json;
using Anonymizer.Core.Cases;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;

namespace Anonymizer.Web.Data;

/// <summary>Who or what the verdicts of a case name, as decided last. Its names are personal data.</summary>
public sealed class CaseEntityRow
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required string Type { get; init; }

    /// <summary>All ways in which the verdicts write it, as JSON.</summary>
    public required string Names { get; set; }

    public required Decision Decision { get; set; }

    public required Need Need { get; set; }

    public required EntityRole Role { get; set; }

    /// <summary>In which verdict it was decided last.</summary>
    public required Guid VerdictId { get; set; }

    public required Guid By { get; set; }

    public required DateTimeOffset At { get; set; }

    public IReadOnlyList<string> ToNames() => JsonSerializer.Deserialize<List<string>>(Names) ?? [];

    public CaseEntity ToEntity(bool isEarlier, IReadOnlyDictionary<string, string> replacements) => new(Id, new EntityType(Type), ToNames(), Decision, Need, Role)
    {
        VerdictId = VerdictId,
        By = By,
        At = At,
        IsEarlier = isEarlier,
        Replacements = replacements,
    };

    public override string ToString() => $"CaseEntityRow({Id})";
}
