namespace Anonymizer.Web.Teaching;

/// <summary>For a service that keeps no gold.</summary>
internal sealed class NoGold : IGoldGuard
{
    public Task<IReadOnlySet<Guid>> GoldAmongAsync(IReadOnlyCollection<Guid> verdictIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<Guid>>(new HashSet<Guid>());
}
