using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Archive;

/// <summary>The campaigns, the newest first.</summary>
/// <param name="After">Only what comes after this one in the list; null for the first page.</param>
/// <param name="Limit">How many at most, 1 to 100.</param>
[Allowed(Role.Administrator, Role.Auditor, Role.ApiClient)]
[ForCourts]
public sealed record ListArchives(Guid? After = null, int Limit = 50) : IRequest<ArchivePage>, IReads
{
    public sealed class Validator : AbstractValidator<ListArchives>
    {
        public Validator() => RuleFor(query => query.Limit).InclusiveBetween(1, 100);
    }

    internal sealed class Handler(AppDbContext database, PersonNames names) : IRequestHandler<ListArchives, ArchivePage>
    {
        public async ValueTask<ArchivePage> Handle(ListArchives query, CancellationToken cancellationToken)
        {
            var rows = await database.Set<ArchiveRow>().AsNoTracking()
                .Where(row => query.After == null || row.Id.CompareTo(query.After.Value) < 0)
                .OrderByDescending(row => row.Id)
                .Take(query.Limit + 1)
                .ToListAsync(cancellationToken);
            var page = rows.Take(query.Limit).ToList();
            var ids = page.ConvertAll(row => row.Id);
            var courts = await database.Set<CourtRow>().ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
            var files = (await database.Set<ArchiveFileRow>().Where(row => ids.Contains(row.ArchiveId)).GroupBy(row => new { row.ArchiveId, row.State })
                .Select(alike => new { alike.Key.ArchiveId, alike.Key.State, Count = alike.Count() }).ToListAsync(cancellationToken)).ToLookup(one => one.ArchiveId);
            var person = await names.OfAsync(page.Select(row => row.By), cancellationToken);

            return new ArchivePage(
                [.. page.Select(row => ArchiveLine.Of(row, row.CourtId is { } court ? courts.GetValueOrDefault(court) : null, person(row.By), files[row.Id].Sum(one => one.Count), files[row.Id].Where(one => one.State == ArchiveFileState.Waiting).Sum(one => one.Count)))],
                rows.Count > page.Count ? page[^1].Id : null);
        }
    }
}

/// <summary>One page of the campaigns.</summary>
/// <param name="Archives">The newest first.</param>
/// <param name="Next">What to send as cursor for the rest; null at the end.</param>
public sealed record ArchivePage(IReadOnlyList<ArchiveLine> Archives, Guid? Next);

/// <summary>A campaign in a list.</summary>
/// <param name="Id">The campaign.</param>
/// <param name="Name">What it is called.</param>
/// <param name="State">Does it take files?</param>
/// <param name="CourtId">Whose verdicts they are, or null.</param>
/// <param name="Court">What the court is called.</param>
/// <param name="Purpose">Test or production.</param>
/// <param name="DecisionYear">The year of the decisions, or null.</param>
/// <param name="Language">Their language, or null.</param>
/// <param name="Route">Who looks at what is not in the sample.</param>
/// <param name="AuditShare">The share of the sample.</param>
/// <param name="Policy">The policy's name and version.</param>
/// <param name="By">Who started it.</param>
/// <param name="At">When.</param>
/// <param name="Files">How many files it has.</param>
/// <param name="Waiting">How many of them wait for their turn.</param>
public sealed record ArchiveLine(
    Guid Id, string Name, ArchiveState State, Guid? CourtId, string? Court, Purpose Purpose, int? DecisionYear, string? Language, ArchiveRoute Route, double AuditShare, string Policy, Person By, DateTimeOffset At, int Files, int Waiting)
{
    /// <summary>Why the service paused it, or null.</summary>
    public string? PauseCode { get; init; }

    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>Counts the changes of the campaign itself.</summary>
    public int Revision { get; init; }

    internal static ArchiveLine Of(ArchiveRow row, string? court, Person by, int files, int waiting) => new(
        row.Id, row.Name, row.State, row.CourtId, court, row.Purpose, row.DecisionYear, row.Language, row.Route, row.AuditShare, row.Policy, by, row.At, files, waiting)
    {
        PauseCode = row.PauseCode,
        StoppedAt = row.StoppedAt,
        Revision = row.Revision,
    };

    public override string ToString() => $"ArchiveLine({Id}, {State})";
}
