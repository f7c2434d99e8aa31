using System.Text.Json;
using Anonymizer.Core.Verification;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Release;

/// <summary>All releases of a verdict and all refusals, newest first, each with its report.</summary>
public sealed record ListReleases(Guid VerdictId) : IRequest<IReadOnlyList<ReleasedVersion>>, IReads
{
    internal sealed class Handler(AppDbContext database) : IRequestHandler<ListReleases, IReadOnlyList<ReleasedVersion>>
    {
        public async ValueTask<IReadOnlyList<ReleasedVersion>> Handle(ListReleases query, CancellationToken cancellationToken)
        {
            if (!await database.Verdicts.AnyAsync(verdict => verdict.Id == query.VerdictId, cancellationToken))
            {
                throw new NotFoundException("No such verdict.");
            }

            var rows = await database.Releases.AsNoTracking()
                .Where(row => row.VerdictId == query.VerdictId)
                .OrderByDescending(row => row.At)
                .ThenByDescending(row => row.Number)
                .ToListAsync(cancellationToken);

            var newest = rows.Where(row => row.IsReleased).Select(row => row.Number).DefaultIfEmpty().Max();

            return [.. rows.Select(row => ReleasedVersion.Of(row, newest))];
        }
    }
}

/// <summary>One release, or one refusal (number 0).</summary>
public sealed record ReleasedVersion(int Number, bool IsReleased, string PolicyName, DateTimeOffset At, ReleaseReport Report)
{
    /// <summary>The number of the newest release where this one is an earlier one, or null.</summary>
    public int? SupersededBy { get; init; }

    /// <summary>When it was withdrawn, or null: it cannot be fetched any more.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    internal static ReleasedVersion Of(ReleaseRow row, int newest) =>
        new(row.Number, row.IsReleased, row.PolicyName, row.At, JsonSerializer.Deserialize<ReleaseReport>(row.Report, JsonSerializerOptions.Web)!)
        {
            SupersededBy = row.IsReleased && row.Number < newest ? newest : null,
            WithdrawnAt = row.WithdrawnAt,
        };
}
