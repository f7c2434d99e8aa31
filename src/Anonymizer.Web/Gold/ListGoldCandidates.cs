using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Review.Readings;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Gold;

/// <summary>Reviewed verdicts that could go into an open version of a gold set, the newest first.</summary>
public sealed record ListGoldCandidates(Guid VersionId) : IRequest<IReadOnlyList<GoldCandidate>>, IReads
{
    private const int Most = 200;

    /// <summary>How much of the reviewed verdicts is proposed for gold.</summary>
    private const double ProposedShare = 0.2;

    internal sealed class Handler(AppDbContext database) : IRequestHandler<ListGoldCandidates, IReadOnlyList<GoldCandidate>>
    {
        public async ValueTask<IReadOnlyList<GoldCandidate>> Handle(ListGoldCandidates query, CancellationToken cancellationToken)
        {
            var taken = from member in database.Set<GoldMemberRow>()
                        where member.VersionId == query.VersionId
                        join gold in database.Set<GoldVerdictRow>() on member.GoldVerdictId equals gold.Id
                        select gold.VerdictId;
            var verdicts = await database.Verdicts.AsNoTracking()
                .Where(verdict => (verdict.State == VerdictState.Reviewed || verdict.State == VerdictState.Released) && !taken.Contains(verdict.Id))
                .Where(verdict => !database.Set<PracticeRow>().Any(row => row.VerdictId == verdict.Id) && database.Set<VersionRow>().Any(row => row.VerdictId == verdict.Id && row.Reading == 0))
                .OrderByDescending(verdict => verdict.UploadedAt).ThenBy(verdict => verdict.Id)
                .Take(Most)
                .ToListAsync(cancellationToken);
            var ids = verdicts.ConvertAll(verdict => verdict.Id);
            var rounds = await database.Set<SecondReadingRow>().AsNoTracking().Where(row => ids.Contains(row.VerdictId) && row.Stage == ReadingStage.Done).ToDictionaryAsync(row => row.VerdictId, cancellationToken);
            var proposed = CaseSplit.HoldOut([.. verdicts.Where(verdict => rounds.ContainsKey(verdict.Id)).Select(TimeOf)], ProposedShare);

            return [.. verdicts.Select(verdict => GoldCandidate.Of(verdict, rounds.GetValueOrDefault(verdict.Id), proposed.Contains(verdict.Id))).OrderByDescending(one => one.IsReadByTwo)];
        }

        private static SplitVerdict TimeOf(Verdict verdict) => new(
            verdict.Id,
            PlaceKey.Of(verdict.CaseNumber) is { Length: > 0 } key ? key : null,
            verdict.DecisionDate is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : verdict.UploadedAt);
    }
}

/// <summary>A reviewed verdict that could become gold.</summary>
/// <param name="VerdictId">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="Purpose">Test or production.</param>
/// <param name="AgeBand">How old the decision was when it came in.</param>
/// <param name="Court">Its court, or null.</param>
/// <param name="IsReadByTwo">Two people read it without seeing each other.</param>
/// <param name="Kappa">How far they agreed, or null.</param>
/// <param name="Disagreements">How many questions they answered differently.</param>
/// <param name="IsProposed">One of the newest cases of those that two people read: held out, they measure what comes next.</param>
public sealed record GoldCandidate(Guid VerdictId, string Name, Purpose Purpose, AgeBand AgeBand, string? Court, bool IsReadByTwo, double? Kappa, int Disagreements, bool IsProposed)
{
    public override string ToString() => $"GoldCandidate({VerdictId})";

    internal static GoldCandidate Of(Verdict verdict, SecondReadingRow? round, bool isProposed) =>
        new(verdict.Id, verdict.Name, verdict.Purpose, verdict.AgeBand, verdict.Court, round is not null, round?.Kappa, round?.Disagreements ?? 0, isProposed);
}
