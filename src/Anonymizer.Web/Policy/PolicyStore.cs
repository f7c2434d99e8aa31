using Anonymizer.Core;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Policy.Changes;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Policy;

/// <summary>Adds policies and versions. Nothing that was saved is ever changed.</summary>
internal sealed class PolicyStore(AppDbContext database, CourtPolicies policies, CurrentActor actor, TimeProvider clock)
{
    /// <exception cref="DomainException">policies.name-taken.</exception>
    public async Task<Guid> CreateAsync(ReplacementPolicy policy, string reason, CancellationToken cancellationToken)
    {
        await CheckNameAsync(Guid.Empty, policy.Name, cancellationToken);
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        database.Add(new PolicyRow { Id = id, Name = policy.Name, Newest = 1 });
        AddVersion(id, 1, policy, reason, restores: null);

        return id;
    }

    /// <summary>Adds a version on top of the newest.</summary>
    /// <param name="id">The policy.</param>
    /// <param name="basedOn">The version that the author had before them.</param>
    /// <param name="policy">What it is to say.</param>
    /// <param name="reason">Why.</param>
    /// <param name="restores">The older version that it restores, or null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The new version's number.</returns>
    /// <exception cref="DomainException">policies.changed: somebody saved meanwhile; policies.unchanged: it says what the newest says; policies.name-taken.</exception>
    public async Task<int> AddAsync(Guid id, int basedOn, ReplacementPolicy policy, string reason, int? restores, CancellationToken cancellationToken)
    {
        var row = await database.Set<PolicyRow>().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) ?? throw new NotFoundException("No such policy.");

        if (row.Newest != basedOn)
        {
            throw new DomainException("policies.changed", "Somebody saved a newer version meanwhile. Look in the history at what it changed, then make your change on it.");
        }

        if (PolicyDiff.Between((await policies.VersionAsync(id, row.Newest, cancellationToken)).Policy, policy).Count == 0)
        {
            throw new DomainException("policies.unchanged", "Nothing differs from the newest version. Change something first.");
        }

        await CheckNameAsync(id, policy.Name, cancellationToken);
        (row.Name, row.Newest) = (policy.Name, row.Newest + 1);
        AddVersion(id, row.Newest, policy, reason, restores);

        return row.Newest;
    }

    private async Task CheckNameAsync(Guid id, string name, CancellationToken cancellationToken)
    {
        if (name.Trim().Length is 0 or > PolicyMapping.LongestName)
        {
            throw new DomainException("policies.name", "Give the policy a name of 1 to 100 characters.");
        }

        if (await database.Set<PolicyRow>().AnyAsync(row => row.Name == name && row.Id != id, cancellationToken))
        {
            throw new DomainException("policies.name-taken", "Another policy has this name. Give it one of its own.");
        }
    }

    private void AddVersion(Guid id, int number, ReplacementPolicy policy, string reason, int? restores) => database.Add(new PolicyVersionRow
    {
        PolicyId = id,
        Number = number,
        Document = (policy with { Version = number }).ToJson(),
        By = actor.Value.Id,
        At = clock.GetUtcNow(),
        Reason = reason.Trim(),
        Restores = restores,
    });
}
