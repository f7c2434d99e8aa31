using Anonymizer.Core.Policy;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Policy;

/// <summary>A policy with all its versions, the newest first.</summary>
[ForCourts]
public sealed record GetPolicy(Guid PolicyId) : IRequest<PolicyHistory>, IReads
{
    internal sealed class Handler(AppDbContext database, CourtPolicies policies) : IRequestHandler<GetPolicy, PolicyHistory>
    {
        public async ValueTask<PolicyHistory> Handle(GetPolicy query, CancellationToken cancellationToken)
        {
            var rows = await (
                from version in database.Set<PolicyVersionRow>()
                where version.PolicyId == query.PolicyId
                orderby version.Number descending
                select new { Row = version, ByName = database.Users.Where(user => user.Id == version.By).Select(user => user.UserName).FirstOrDefault() })
                .AsNoTracking().ToListAsync(cancellationToken);
            var versions = new List<PolicyVersion>(rows.Count);

            foreach (var row in rows)
            {
                var read = await policies.VersionAsync(query.PolicyId, row.Row.Number, cancellationToken);
                versions.Add(new PolicyVersion(row.Row.Number, read.Policy, row.Row.At, row.Row.Reason, row.ByName, row.Row.Restores));
            }

            return versions.Count == 0 ? throw new NotFoundException("No such policy.") : new PolicyHistory(query.PolicyId, versions);
        }
    }
}

/// <summary>All versions of a policy, the newest first.</summary>
public sealed record PolicyHistory(Guid Id, IReadOnlyList<PolicyVersion> Versions)
{
    public PolicyVersion Newest => Versions[0];

    /// <summary>The version of that number, or null.</summary>
    public PolicyVersion? Find(int number) => Versions.FirstOrDefault(version => version.Number == number);
}

/// <summary>One version of a policy.</summary>
/// <param name="ByName">Who saved it; null for the program itself.</param>
/// <param name="Restores">The older version that it restores, or null.</param>
public sealed record PolicyVersion(int Number, ReplacementPolicy Policy, DateTimeOffset At, string Reason, string? ByName, int? Restores);
