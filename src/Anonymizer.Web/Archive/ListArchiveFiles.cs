using System.Text.Json.Serialization;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Archive;

/// <summary>Some of a campaign's files, in the order in which they came.</summary>
/// <param name="ArchiveId">The campaign.</param>
/// <param name="Which">Which of them.</param>
/// <param name="After">Only what comes after this one; null for the first page.</param>
/// <param name="Limit">How many at most, 1 to 500.</param>
[Allowed(Role.Administrator, Role.Auditor, Role.ApiClient)]
[ForCourts]
public sealed record ListArchiveFiles(Guid ArchiveId, ArchiveFilesKind Which, Guid? After = null, int Limit = 50) : IRequest<ArchiveFilesPage>, IReads
{
    public sealed class Validator : AbstractValidator<ListArchiveFiles>
    {
        public Validator()
        {
            RuleFor(query => query.Which).IsInEnum();
            RuleFor(query => query.Limit).InclusiveBetween(1, 500);
        }
    }

    internal sealed class Handler(AppDbContext database, ArchiveDesk desk) : IRequestHandler<ListArchiveFiles, ArchiveFilesPage>
    {
        public async ValueTask<ArchiveFilesPage> Handle(ListArchiveFiles query, CancellationToken cancellationToken)
        {
            var archive = await desk.GetAsync(query.ArchiveId, cancellationToken);
            var files = database.Set<ArchiveFileRow>().AsNoTracking().Where(row => row.ArchiveId == archive.Id && (query.After == null || row.Id.CompareTo(query.After.Value) > 0));
            var meant = query.Which == ArchiveFilesKind.Sample
                ? files.Where(row => row.IsSampled)
                : files.Where(row => row.State == ArchiveFileState.Refused || database.Verdicts.Any(verdict => verdict.Id == row.VerdictId && verdict.State == VerdictState.Failed));
            var rows = await (from row in meant.OrderBy(row => row.Id).Take(query.Limit + 1)
                              join verdict in database.Verdicts on row.VerdictId equals verdict.Id into found
                              from verdict in found.DefaultIfEmpty()
                              orderby row.Id
                              select new { File = row, VerdictName = verdict.Name, State = (VerdictState?)verdict.State, verdict.FailureCode, verdict.FailureMessage }).ToListAsync(cancellationToken);
            var page = rows.Take(query.Limit).ToList();

            return new ArchiveFilesPage(
                [.. page.Select(one => new ArchiveFileLine(one.File.Id, one.VerdictName ?? one.File.Name, one.File.State, one.File.VerdictId, one.State, one.File.Code ?? one.FailureCode, one.File.Message ?? one.FailureMessage, one.File.IsSampled, one.File.AuditedAt is null ? null : one.File.Missed, one.File.AuditedAt is null ? null : one.File.Excess))],
                rows.Count > page.Count ? page[^1].File.Id : null);
        }
    }
}

/// <summary>Which files of a campaign.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ArchiveFilesKind>))]
public enum ArchiveFilesKind
{
    /// <summary>Refused, or not readable.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>Drawn for a person to look at.</summary>
    [JsonStringEnumMemberName("sample")]
    Sample,
}

/// <summary>One page of a campaign's files.</summary>
/// <param name="Files">In the order in which they came.</param>
/// <param name="Next">What to send as cursor for the rest; null at the end.</param>
public sealed record ArchiveFilesPage(IReadOnlyList<ArchiveFileLine> Files, Guid? Next);

/// <summary>A file of a campaign.</summary>
/// <param name="Id">The file in the campaign.</param>
/// <param name="Name">Its name, personal data; null where it is gone.</param>
/// <param name="State">Where it stands.</param>
/// <param name="VerdictId">What it is, or null.</param>
/// <param name="VerdictState">Where that stands, or null.</param>
/// <param name="Code">Why it failed, or null.</param>
/// <param name="Message">The same as it was told when a verdict failed, or null.</param>
/// <param name="IsSampled">Drawn for a person to look at.</param>
/// <param name="Missed">Places that would have shown; null before a person is done.</param>
/// <param name="Excess">Places that need not be masked; null before a person is done.</param>
public sealed record ArchiveFileLine(Guid Id, string? Name, ArchiveFileState State, Guid? VerdictId, VerdictState? VerdictState, string? Code, string? Message, bool IsSampled, int? Missed, int? Excess)
{
    public override string ToString() => $"ArchiveFileLine({Id}, {State})";
}
