namespace Anonymizer.Core.Evaluation;

/// <summary>Parts verdicts into those to learn from and those to be held out: whole cases, the newest held out.</summary>
/// <remarks>
/// Two verdicts of a case name the same people, two sentences of a verdict even more so: parted, a model would be asked what it was
/// told. The newest are held out because a model is used on what comes after its training. A verdict without a case is one of its own.
/// </remarks>
public static class CaseSplit
{
    /// <param name="verdicts">All of them.</param>
    /// <param name="share">How much to hold out, from 0 to 1; as cases stay whole, a little more may be.</param>
    /// <returns>The ids of the verdicts that are held out.</returns>
    public static IReadOnlySet<Guid> HoldOut(IReadOnlyCollection<SplitVerdict> verdicts, double share)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);

        var wanted = (int)Math.Ceiling(share * verdicts.Count);
        var heldOut = new HashSet<Guid>();

        foreach (var ofCase in verdicts.GroupBy(verdict => verdict.CaseKey ?? verdict.Id.ToString()).OrderByDescending(ofCase => ofCase.Max(one => one.At)).ThenBy(ofCase => ofCase.Key, StringComparer.Ordinal))
        {
            if (heldOut.Count >= wanted)
            {
                break;
            }

            heldOut.UnionWith(ofCase.Select(verdict => verdict.Id));
        }

        return heldOut;
    }
}

/// <summary>A verdict that is to be learned from or held out.</summary>
/// <param name="Id">Names it.</param>
/// <param name="CaseKey">Its case, or null.</param>
/// <param name="At">When it was decided, or came in.</param>
public sealed record SplitVerdict(Guid Id, string? CaseKey, DateTimeOffset At);
