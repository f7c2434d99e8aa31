using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Mediator;

namespace Anonymizer.Web.Archive;

/// <summary>A campaign as it stands.</summary>
[Allowed(Role.Administrator, Role.Auditor, Role.ApiClient)]
[ForCourts]
public sealed record GetArchive(Guid ArchiveId) : IRequest<ArchiveView>, IReads
{
    internal sealed class Handler(AppDbContext database, ArchiveDesk desk, ArchiveFigures figures, PersonNames names) : IRequestHandler<GetArchive, ArchiveView>
    {
        public async ValueTask<ArchiveView> Handle(GetArchive query, CancellationToken cancellationToken)
        {
            var row = await desk.GetAsync(query.ArchiveId, cancellationToken);
            var counts = await figures.CountAsync(row.Id, cancellationToken);
            var by = (await names.OfAsync([row.By], cancellationToken))(row.By);
            var court = await database.NameOfCourtAsync(row.CourtId, cancellationToken);
            var pace = row.State == ArchiveState.Running ? await figures.PerHourAsync(row.Id, cancellationToken) : null;

            return new ArchiveView(ArchiveLine.Of(row, court, by, counts.Files, counts.Waiting), counts, await figures.QualityAsync(row.Id, cancellationToken), pace);
        }
    }
}

/// <summary>A campaign as its page shows it.</summary>
/// <param name="Line">What it is.</param>
/// <param name="Counts">Where its files stand.</param>
/// <param name="Quality">What its sample says.</param>
/// <param name="PerHour">How many files an hour were taken lately; null where it does not run, or too few were to tell.</param>
public sealed record ArchiveView(ArchiveLine Line, ArchiveCounts Counts, ArchiveQuality Quality, double? PerHour)
{
    /// <summary>How long the rest takes at that pace, in seconds; null where nothing is left or the pace is not known.</summary>
    public double? SecondsLeft => PerHour is > 0 and var pace && Counts.Waiting + Counts.Reading > 0 ? Math.Round((Counts.Waiting + Counts.Reading) / pace * 3600) : null;

    public override string ToString() => $"ArchiveView({Line})";
}
