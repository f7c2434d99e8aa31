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

            return [.. rows.Select(ReleasedVersion.Of)];
        }
    }
}

/// <summary>One release, or one refusal (number 0).</summary>
public sealed record ReleasedVersion(int Number, bool IsReleased, string PolicyName, DateTimeOffset At, ReleaseReport Report)
{
    internal static ReleasedVersion Of(ReleaseRow row) =>
        new(row.Number, row.IsReleased, row.PolicyName, row.At, JsonSerializer.Deserialize<ReleaseReport>(row.Report, JsonSerializerOptions.Web)!);
}
