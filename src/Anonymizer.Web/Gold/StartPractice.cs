using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Detection;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Gold;

/// <summary>Gives a trainee a copy of a gold verdict to review as any other. Gives the copy's id; one that is not complete is gone on with.</summary>
/// <param name="GoldVerdictId">The gold verdict.</param>
/// <param name="Name">What the copy is called.</param>
public sealed record StartPractice(Guid GoldVerdictId, string Name) : IRequest<Guid>
{
    public override string ToString() => $"StartPractice({GoldVerdictId})";

    internal sealed class Handler(AppDbContext database, VerdictDetector detector, CurrentActor actor, TimeProvider clock) : IRequestHandler<StartPractice, Guid>
    {
        public async ValueTask<Guid> Handle(StartPractice command, CancellationToken cancellationToken)
        {
            var gold = await database.Set<GoldVerdictRow>().FindAsync([command.GoldVerdictId], cancellationToken) ?? throw new NotFoundException("No such gold verdict.");
            var begun = from row in database.Set<PracticeRow>()
                        where row.GoldVerdictId == gold.Id && row.TraineeId == actor.Value.Id
                        join verdict in database.Verdicts on row.VerdictId equals verdict.Id
                        where verdict.State == VerdictState.Detected || verdict.State == VerdictState.InReview
                        select (Guid?)verdict.Id;

            return await begun.FirstOrDefaultAsync(cancellationToken) ?? await CopyAsync(gold, command.Name, cancellationToken);
        }

        private async Task<Guid> CopyAsync(GoldVerdictRow gold, string name, CancellationToken cancellationToken)
        {
            var text = gold.ToText();
            var detected = await detector.DetectAsync(text, RecallFloors.None, language: null, cancellationToken);
            var now = clock.GetUtcNow();
            var id = Guid.CreateVersion7(now);
            var copy = new Verdict
            {
                Id = id,
                Name = name,
                FileHash = $"practice-{id:N}",
                Size = 0,
                Purpose = Purpose.Test,
                AgeBand = gold.AgeBand,
                UploadedAt = now,
                UploadedBy = actor.Value.Id,
            };
            copy.GoBy(ReviewRoute.Full);
            copy.Detected(detected.ModelVersion);
            database.Add(copy);
            database.Add(VerdictTextRow.Of(id, text, detected.Result.NearMisses));
            database.AddRange(detected.Result.Proposals.Select(mention => MentionRow.Of(Guid.CreateVersion7(now), id, mention)));
            database.Add(new PracticeRow { VerdictId = id, GoldVerdictId = gold.Id, TraineeId = actor.Value.Id, At = now });

            return id;
        }
    }
}
