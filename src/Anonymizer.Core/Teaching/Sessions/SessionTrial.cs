using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Teaching.Sessions;

/// <summary>A verdict that was reviewed after a session's training, as both models saw it and as people left it.</summary>
/// <param name="Id">The verdict's.</param>
/// <param name="IsTaught">The session's model learned it: it says nothing of how the model does elsewhere.</param>
/// <param name="Before">What the model in use proposed.</param>
/// <param name="After">What the session's model proposed.</param>
/// <param name="Annotated">What people left.</param>
public sealed record TriedVerdict(
    Guid Id,
    bool IsTaught,
    IReadOnlyCollection<(TextSpan Span, EntityType Type)> Before,
    IReadOnlyCollection<(TextSpan Span, EntityType Type)> After,
    IReadOnlyCollection<(TextSpan Span, EntityType Type)> Annotated);

/// <summary>Before and after a session's training, on the verdicts that were reviewed after it: never on one that it learned.</summary>
public static class SessionTrial
{
    /// <param name="before">Version of the model in use.</param>
    /// <param name="after">Version of the session's model.</param>
    /// <param name="verdicts">Those of the session; what was taught is left out.</param>
    /// <param name="settings">How the intervals are drawn.</param>
    public static ModelComparison Compare(string before, string after, IEnumerable<TriedVerdict> verdicts, BootstrapSettings settings)
    {
        var held = verdicts.Where(verdict => !verdict.IsTaught).OrderBy(verdict => verdict.Id).ToList();

        return ModelComparison.Of(
            new ModelScores(before, [.. held.Select(verdict => ScoreOf(verdict, verdict.Before))], 0, 0),
            new ModelScores(after, [.. held.Select(verdict => ScoreOf(verdict, verdict.After))], 0, 0),
            settings);
    }

    private static VerdictScore ScoreOf(TriedVerdict verdict, IEnumerable<(TextSpan Span, EntityType Type)> proposed) => new(
        verdict.Id.ToString(),
        0,
        SessionScore.Of(proposed, verdict.Annotated).Types.ToDictionary(type => type.Key.Name, type => type.Value),
        Evaluation.TabScore.None);
}
