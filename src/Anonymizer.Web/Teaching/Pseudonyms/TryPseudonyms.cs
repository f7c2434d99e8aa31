using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Core.Teaching.Pool;
using Anonymizer.Core.Teaching.Sessions;
using Anonymizer.Core.Text;
using Anonymizer.Web.Data;
using Anonymizer.Web.Detection;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Teaching.Pool;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Pseudonyms;

/// <summary>Measures what other names of the same shape do: the model in use reads a court's newest reviewed verdicts as they are and with other names, and both are held against what people decided.</summary>
/// <remarks>
/// Nothing moves in a text whose names are replaced, so the same decisions judge both. A model that finds clearly less with other names takes them for
/// something else than names, and would learn something else from them.
/// </remarks>
/// <param name="CourtId">Null: the verdicts of all courts.</param>
[Allowed(Role.Administrator, Role.Trainer, Role.ApiClient)]
public sealed record TryPseudonyms(Guid? CourtId = null) : IRequest<PseudonymTrial>
{
    /// <summary>Enough to tell, and read in seconds.</summary>
    internal const int MostWords = 40_000;

    private const int MostVerdicts = 60;

    internal sealed class Handler(AppDbContext database, PoolVerdicts pool, PoolText texts, VerdictDetector detector, CurrentActor actor, TimeProvider clock) : IRequestHandler<TryPseudonyms, PseudonymTrial>
    {
        /// <exception cref="DomainException">pseudonyms.nothing: no verdict of the court was reviewed, or none may be learned from.</exception>
        public async ValueTask<PseudonymTrial> Handle(TryPseudonyms command, CancellationToken cancellationToken)
        {
            var tried = new List<TriedVerdict>();
            var (words, model) = (0, "");

            foreach (var (verdict, language) in await NewestAsync(command.CourtId, cancellationToken))
            {
                if (words >= MostWords || await texts.OfAsync(verdict with { ArePseudonyms = false }, areCandidatesVerified: true, cancellationToken) is not { } original)
                {
                    continue;
                }

                var other = (await texts.OfAsync(verdict with { ArePseudonyms = true }, areCandidatesVerified: true, cancellationToken))!.Value;
                var (before, version) = await ReadAsync(original.Verdict.Text, language, cancellationToken);
                var (after, _) = await ReadAsync(other.Verdict.Text, language, cancellationToken);
                tried.Add(new TriedVerdict(verdict.Id, IsTaught: false, before, after, [.. original.Verdict.Mentions.Select(mention => (mention.Span, mention.Type))]));
                (words, model) = (words + original.Verdict.WordCount, version);
            }

            if (tried.Count == 0)
            {
                throw new DomainException("pseudonyms.nothing", "No verdict of this court was reviewed that may be learned from: complete a review first.");
            }

            var last = await database.Set<PseudonymTrialRow>().Where(row => row.CourtId == command.CourtId).MaxAsync(row => (DateTimeOffset?)row.At, cancellationToken);
            var row = new PseudonymTrialRow
            {
                Id = Guid.CreateVersion7(),
                CourtId = command.CourtId,
                ModelVersion = model,
                Words = words,
                Comparison = JsonSerializer.Serialize(SessionTrial.Compare("original", "pseudonyms", tried, new BootstrapSettings()), JsonSerializerOptions.Web),
                By = actor.Value.Id,
                At = clock.NowAfter(last),
            };
            database.Add(row);

            return PseudonymTrial.Of(row);
        }

        private async Task<IReadOnlyList<(Pool.PoolVerdict Verdict, string? Language)>> NewestAsync(Guid? courtId, CancellationToken cancellationToken)
        {
            var newest = await database.Set<ReviewOutcomeRow>().Where(row => row.SupersededAt == null && (courtId == null || row.CourtId == courtId)).OrderByDescending(row => row.At).Select(row => row.VerdictId).Take(MostVerdicts).ToListAsync(cancellationToken);
            var languages = await database.Verdicts.AsNoTracking().Where(verdict => newest.Contains(verdict.Id)).ToDictionaryAsync(verdict => verdict.Id, verdict => verdict.Language, cancellationToken);

            return [.. (await pool.ListAsync(new PoolScope(newest), cancellationToken)).Where(verdict => verdict.Refusal is null).Select(verdict => (verdict, languages[verdict.Id]))];
        }

        private async Task<(IReadOnlyCollection<(TextSpan Span, EntityType Type)> Found, string Model)> ReadAsync(VerdictText text, string? language, CancellationToken cancellationToken)
        {
            var read = await detector.DetectAsync(text, RecallFloors.None, language, cancellationToken);

            return ([.. read.Result.Mentions.Select(mention => (mention.Span, mention.Type))], read.ModelVersion);
        }
    }
}
