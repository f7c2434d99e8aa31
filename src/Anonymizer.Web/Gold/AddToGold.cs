using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Readings;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Gold;

/// <summary>Takes reviewed verdicts into an open version of a gold set: text and mentions are frozen as they are now.</summary>
public sealed record AddToGold(Guid VersionId, IReadOnlyList<Guid> VerdictIds) : IRequest
{
    public sealed class Validator : AbstractValidator<AddToGold>
    {
        public Validator()
        {
            RuleFor(command => command.VerdictIds).NotEmpty().WithMessage("Choose a verdict.");
        }
    }

    internal sealed class Handler(AppDbContext database, GoldVersions versions, Reviews reviews, GoldOrigins origins, CurrentActor actor, TimeProvider clock) : IRequestHandler<AddToGold>
    {
        public async ValueTask<Unit> Handle(AddToGold command, CancellationToken cancellationToken)
        {
            var version = await versions.GetOpenAsync(command.VersionId, cancellationToken);
            var known = (await versions.VerdictsAsync(version.Id, cancellationToken)).Select(row => row.TextHash).ToHashSet(StringComparer.Ordinal);

            foreach (var id in command.VerdictIds.Distinct())
            {
                var row = await FrozenAsync(version, await reviews.VerdictAsync(id, cancellationToken), cancellationToken);

                if (known.Add(row.TextHash))
                {
                    database.Add(row);
                    database.Add(new GoldMemberRow { VersionId = version.Id, GoldVerdictId = row.Id });
                }
            }

            return Unit.Value;
        }

        private async Task<GoldVerdictRow> FrozenAsync(GoldVersionRow version, Verdict verdict, CancellationToken cancellationToken)
        {
            if (verdict.State is not (VerdictState.Reviewed or VerdictState.Released) || await database.Set<PracticeRow>().AnyAsync(row => row.VerdictId == verdict.Id, cancellationToken))
            {
                throw new DomainException("gold.not-reviewed", "Only a verdict whose review is complete can be gold. Complete the review first.");
            }

            await origins.CheckAsync(verdict, cancellationToken);
            var saved = await database.Set<VersionRow>().Where(row => row.VerdictId == verdict.Id && row.Reading == 0).OrderByDescending(row => row.Number).FirstAsync(cancellationToken);
            var review = await reviews.AtAsync(verdict.Id, reading: 0, saved.Sequence, cancellationToken);
            var round = await database.Set<SecondReadingRow>().SingleOrDefaultAsync(row => row.VerdictId == verdict.Id && row.Stage == ReadingStage.Done, cancellationToken);

            return RowOf(version, verdict, review, saved.Number, round);
        }

        private GoldVerdictRow RowOf(GoldVersionRow version, Verdict verdict, VerdictReview review, int reviewVersion, SecondReadingRow? round)
        {
            var now = clock.GetUtcNow();

            return new GoldVerdictRow
            {
                Id = Guid.CreateVersion7(now),
                SetId = version.SetId,
                VerdictId = verdict.Id,
                Origin = round is null ? GoldOrigin.OneReader : GoldOrigin.TwoReaders,
                Text = review.Text.Value,
                Segments = System.Text.Json.JsonSerializer.Serialize(review.Text.Segments),
                Mentions = MentionJson.Write(review.Annotations),
                Words = TextWords.In(review.Text.Value).Count,
                TextHash = TextPrint.Of(review.Text.Value),
                CaseKey = PlaceKey.Of(verdict.CaseNumber) is { Length: > 0 } key ? key : null,
                Purpose = verdict.Purpose,
                AgeBand = verdict.AgeBand,
                CourtId = verdict.CourtId,
                Route = verdict.Route,
                ReviewVersion = reviewVersion,
                Kappa = round?.Kappa,
                Disagreements = round?.Disagreements ?? 0,
                FirstBy = round?.FirstBy,
                SecondBy = round?.SecondBy,
                SettledBy = round?.SettledBy,
                By = actor.Value.Id,
                At = now,
            };
        }
    }
}
