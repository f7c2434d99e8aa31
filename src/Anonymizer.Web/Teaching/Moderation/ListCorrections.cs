using Anonymizer.Core.Teaching;
using Anonymizer.Core.Text;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Platform.Auditing;
using Anonymizer.Web.Teaching.Collecting;
using Anonymizer.Web.Teaching.Erasing;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Moderation;

/// <summary>One page of corrections in context: conflicting ones first, then those from which the model learns most, by type and kind.</summary>
/// <param name="Filter">Which; null for those that wait for a trainer.</param>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">From 1 to 200.</param>
[ShowsOriginal]
[ForCourts]
public sealed record ListCorrections(CorrectionFilter? Filter = null, int Page = 1, int PageSize = 25) : IRequest<CorrectionPage>, IReads
{
    public sealed class Validator : AbstractValidator<ListCorrections>
    {
        public Validator()
        {
            RuleFor(query => query.Filter!).SetValidator(new CorrectionFilter.Validator()).When(query => query.Filter is not null);
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000);
            RuleFor(query => query.PageSize).InclusiveBetween(1, 200);
        }
    }

    internal sealed class Handler(AppDbContext database, Reviewers reviewers, LearnedModels models, PersonNames names) : IRequestHandler<ListCorrections, CorrectionPage>
    {
        public async ValueTask<CorrectionPage> Handle(ListCorrections query, CancellationToken cancellationToken)
        {
            var matching = (query.Filter ?? CorrectionFilter.Waiting).Of(database.Set<CorrectionRow>().AsNoTracking());
            var conflicting = Conflicts.Keys(database.Set<CorrectionRow>().Where(row => row.SupersededAt == null));
            var total = await matching.CountAsync(cancellationToken);
            var rows = await matching
                .Select(row => new { Row = row, IsConflicting = conflicting.Contains(row.WordsKey) })
                .OrderByDescending(one => one.IsConflicting)
                .ThenBy(one => one.IsConflicting ? one.Row.WordsKey : "")
                .ThenByDescending(one => one.Row.IsTelling)
                .ThenBy(one => one.Row.TypeAfter ?? one.Row.TypeBefore).ThenBy(one => one.Row.Kind).ThenBy(one => one.Row.VerdictId).ThenBy(one => one.Row.Id)
                .Skip((query.Page - 1) * query.PageSize)
                .Take(query.PageSize)
                .ToListAsync(cancellationToken);
            var verdictIds = rows.Select(one => one.Row.VerdictId).Distinct().ToList();
            var texts = (await database.VerdictTexts.AsNoTracking().Where(text => verdictIds.Contains(text.VerdictId)).ToListAsync(cancellationToken)).ToDictionary(text => text.VerdictId, text => text.ToText());
            var verdicts = await database.Verdicts.AsNoTracking().Where(verdict => verdictIds.Contains(verdict.Id)).ToDictionaryAsync(verdict => verdict.Id, verdict => (verdict.Name, verdict.Court, verdict.CourtId), cancellationToken);
            var person = await names.OfAsync(rows.SelectMany(one => new[] { one.Row.By, one.Row.DecidedBy ?? one.Row.By }), cancellationToken);
            var held = await reviewers.HeldAsync(cancellationToken);
            var learned = await models.OfCorrectionsAsync([.. rows.Select(one => one.Row.Id)], cancellationToken);

            return new CorrectionPage(
                [.. rows.Select(one => new CorrectionItem(one.Row, verdicts[one.Row.VerdictId].Name, verdicts[one.Row.VerdictId].Court, ContextOf(one.Row, texts), person(one.Row.By), one.Row.DecidedBy is { } by ? person(by) : null)
                {
                    CourtId = verdicts[one.Row.VerdictId].CourtId,
                    IsConflicting = one.IsConflicting,
                    IsHeld = held.Contains(one.Row.By),
                    LearnedBy = [.. learned[one.Row.Id]],
                })],
                total,
                query.Page,
                query.PageSize);
        }

        private static CorrectionContext? ContextOf(CorrectionRow row, Dictionary<Guid, VerdictText> texts) =>
            texts.TryGetValue(row.VerdictId, out var text) && row.Span.End <= text.Length ? CorrectionContext.Of(text, row.Span) : null;
    }
}

/// <summary>One page of corrections and how many there are in all.</summary>
public sealed record CorrectionPage(IReadOnlyList<CorrectionItem> Corrections, int Total, int Page, int PageSize)
{
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}

/// <summary>One correction as a trainer sees it. Holds words of the verdict.</summary>
/// <param name="Row">What is stored.</param>
/// <param name="Verdict">The name of the verdict's file.</param>
/// <param name="Court">The court's name, or null.</param>
/// <param name="Context">Its words with some around; null where the text is gone.</param>
/// <param name="By">Whose review.</param>
/// <param name="DecidedBy">Who included or excluded it, or null.</param>
public sealed record CorrectionItem(CorrectionRow Row, string Verdict, string? Court, CorrectionContext? Context, Person By, Person? DecidedBy)
{
    /// <summary>The verdict's court; null for none.</summary>
    public Guid? CourtId { get; init; }

    /// <summary>The same words were decided otherwise elsewhere.</summary>
    public bool IsConflicting { get; init; }

    /// <summary>The person refuses far more than everybody else.</summary>
    public bool IsHeld { get; init; }

    /// <summary>The models that learned it, oldest first.</summary>
    public IReadOnlyList<string> LearnedBy { get; init; } = [];

    public override string ToString() => $"CorrectionItem({Row.Id})";
}
