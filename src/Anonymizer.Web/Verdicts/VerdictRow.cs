using System.Linq.Expressions;
using Anonymizer.Core.Verdicts;

namespace Anonymizer.Web.Verdicts;

/// <summary>A verdict as lists and pages show it.</summary>
public sealed record VerdictRow(
    Guid Id,
    string Name,
    VerdictState State,
    Purpose Purpose,
    AgeBand AgeBand,
    string? Court,
    DateOnly? DecisionDate,
    long Size,
    DateTimeOffset UploadedAt,
    string? FailureCode,
    string? FailureMessage,
    string? ModelVersion,
    int ReleaseNumber,
    int Mentions)
{
    public override string ToString() => $"VerdictRow({Id}, {State})";

    internal static Expression<Func<Verdict, VerdictRow>> From(IQueryable<Data.MentionRow> mentions) => verdict => new VerdictRow(
        verdict.Id,
        verdict.Name,
        verdict.State,
        verdict.Purpose,
        verdict.AgeBand,
        verdict.Court,
        verdict.DecisionDate,
        verdict.Size,
        verdict.UploadedAt,
        verdict.FailureCode,
        verdict.FailureMessage,
        verdict.ModelVersion,
        verdict.ReleaseNumber,
        mentions.Count(mention => mention.VerdictId == verdict.Id));
}
