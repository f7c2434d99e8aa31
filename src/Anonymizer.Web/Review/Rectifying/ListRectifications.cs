using Anonymizer.Core.Review;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review.Rectifying;

/// <summary>The reports about released files, newest first.</summary>
/// <param name="VerdictId">Only of this verdict; null for all.</param>
/// <param name="IsOpen">Only those that are open (true) or answered (false); null for both.</param>
/// <param name="After">Only what comes after this one in the list; null for the first page.</param>
/// <param name="Limit">How many at most, 1 to 500.</param>
public sealed record ListRectifications(Guid? VerdictId = null, bool? IsOpen = null, Guid? After = null, int Limit = 100) : IRequest<RectificationPage>, IReads
{
    public sealed class Validator : AbstractValidator<ListRectifications>
    {
        public Validator() => RuleFor(query => query.Limit).InclusiveBetween(1, 500);
    }

    internal sealed class Handler(AppDbContext database, PersonNames names) : IRequestHandler<ListRectifications, RectificationPage>
    {
        public async ValueTask<RectificationPage> Handle(ListRectifications query, CancellationToken cancellationToken)
        {
            if (query.VerdictId is { } id && !await database.Verdicts.AnyAsync(verdict => verdict.Id == id, cancellationToken))
            {
                throw new NotFoundException("No such verdict.");
            }

            var rows = await (
                from row in database.Set<RectificationRow>().AsNoTracking()
                join verdict in database.Verdicts on row.VerdictId equals verdict.Id
                where query.VerdictId == null || row.VerdictId == query.VerdictId
                where query.IsOpen == null || row.EndedAt == null == query.IsOpen
                where query.After == null || row.Id.CompareTo(query.After.Value) < 0
                orderby row.Id descending
                select new { Row = row, verdict.Name, IsWithdrawn = database.Releases.Any(release => release.VerdictId == row.VerdictId && release.Number == row.ReleaseNumber && release.WithdrawnAt != null) })
                .Take(query.Limit + 1)
                .ToListAsync(cancellationToken);
            var page = rows.Take(query.Limit).ToList();
            var person = await names.OfAsync(page.SelectMany(one => new[] { one.Row.By, one.Row.EndedBy ?? one.Row.By }), cancellationToken);

            return new RectificationPage([.. page.Select(one => Rectification.Of(one.Row, one.Name, one.IsWithdrawn, person))], rows.Count > page.Count ? page[^1].Row.Id : null);
        }
    }
}

/// <summary>One page of the reports about released files.</summary>
/// <param name="Rectifications">The newest first.</param>
/// <param name="Next">What to send as cursor for the rest; null at the end.</param>
public sealed record RectificationPage(IReadOnlyList<Rectification> Rectifications, Guid? Next);

/// <summary>That something is wrong with a released file, and what became of it.</summary>
/// <param name="Id">The report.</param>
/// <param name="VerdictId">The verdict.</param>
/// <param name="Verdict">Its name; personal data.</param>
/// <param name="Release">The number of the release.</param>
/// <param name="IsWithdrawn">That release is not handed out any more.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Text">What and where.</param>
/// <param name="By">Who reported it.</param>
/// <param name="At">When.</param>
public sealed record Rectification(Guid Id, Guid VerdictId, string Verdict, int Release, bool IsWithdrawn, RectificationKind Kind, string Text, Person By, DateTimeOffset At)
{
    /// <summary>Null while it is open.</summary>
    public RectificationOutcome? Outcome { get; init; }

    public Person? EndedBy { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The number of the corrected release, or null.</summary>
    public int? Reissue { get; init; }

    /// <summary>Why nothing was wrong, or null.</summary>
    public string? Resolution { get; init; }

    /// <summary>Seconds from the report to its answer; null while it is open.</summary>
    public long? Seconds => EndedAt is { } end ? (long)(end - At).TotalSeconds : null;

    internal static Rectification Of(RectificationRow row, string verdict, bool isWithdrawn, Func<Guid, Person> person) =>
        new(row.Id, row.VerdictId, verdict, row.ReleaseNumber, isWithdrawn, row.Kind, row.Text, person(row.By), row.At)
        {
            Outcome = row.Outcome,
            EndedBy = row.EndedBy is { } by ? person(by) : null,
            EndedAt = row.EndedAt,
            Reissue = row.Reissue,
            Resolution = row.Resolution,
        };

    public override string ToString() => $"Rectification({Id}, {Kind})";
}
