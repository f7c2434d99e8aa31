using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Policy;

/// <summary>All policies by name, and which court uses which.</summary>
[ForCourts]
public sealed record ListPolicies : IRequest<PolicyList>, IReads
{
    internal sealed class Handler(AppDbContext database) : IRequestHandler<ListPolicies, PolicyList>
    {
        public async ValueTask<PolicyList> Handle(ListPolicies query, CancellationToken cancellationToken)
        {
            var policies = await (
                from policy in database.Set<PolicyRow>()
                join version in database.Set<PolicyVersionRow>() on new { policy.Id, Number = policy.Newest } equals new { Id = version.PolicyId, version.Number }
                orderby policy.Name
                select new PolicyLine(policy.Id, policy.Name, version.Number, version.At, version.Reason, database.Users.Where(user => user.Id == version.By).Select(user => user.UserName).FirstOrDefault()))
                .AsNoTracking().ToListAsync(cancellationToken);
            var uses = await (
                from use in database.Set<PolicyUseRow>()
                orderby use.At descending, use.Id descending
                select new PolicyUse(use.Court, use.PolicyId, use.At, use.Reason, database.Users.Where(user => user.Id == use.By).Select(user => user.UserName).FirstOrDefault()))
                .AsNoTracking().ToListAsync(cancellationToken);

            return new PolicyList(policies, uses);
        }
    }
}

/// <summary>The policies, and every use with the newest first: the first of a court holds.</summary>
public sealed record PolicyList(IReadOnlyList<PolicyLine> Policies, IReadOnlyList<PolicyUse> Uses)
{
    /// <summary>What holds now, by court; the courts that went back to the policy for all are left out.</summary>
    public IReadOnlyList<PolicyUse> Current() =>
        [.. Uses.DistinctBy(use => PlaceKey.Of(use.Court)).Where(use => use.PolicyId is not null).OrderBy(use => PlaceKey.Of(use.Court), StringComparer.Ordinal)];
}

/// <summary>A policy with its newest version.</summary>
/// <param name="ByName">Who saved it; null for the program itself.</param>
public sealed record PolicyLine(Guid Id, string Name, int Number, DateTimeOffset At, string Reason, string? ByName);

/// <summary>A court took a policy up, or gave it up.</summary>
/// <param name="Court">Empty for all courts without a policy of their own.</param>
public sealed record PolicyUse(string Court, Guid? PolicyId, DateTimeOffset At, string Reason, string? ByName);
