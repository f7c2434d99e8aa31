using System.Collections.Concurrent;
using Anonymizer.Core;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Policy;

/// <summary>Which policy holds for a verdict: its court's, else the one for all courts, else the one that the program ships.</summary>
internal sealed class CourtPolicies(AppDbContext database)
{
    /// <summary>A version never changes, so it is read once.</summary>
    private static readonly ConcurrentDictionary<(Guid Id, int Number), ReplacementPolicy> Read = new();

    public async Task<CourtPolicy> OfCourtAsync(string? court, CancellationToken cancellationToken)
    {
        var place = PlaceKey.Of(court);
        var used = (place.Length == 0 ? null : await UsedAsync(place, cancellationToken)) ?? await UsedAsync("", cancellationToken);

        return used is null ? new CourtPolicy(ReplacementPolicy.Default, null) : await NewestAsync(used.Value, cancellationToken);
    }

    public async Task<CourtPolicy> OfVerdictAsync(Guid verdictId, CancellationToken cancellationToken) => await OfCourtAsync(
        await database.Verdicts.Where(verdict => verdict.Id == verdictId).Select(verdict => verdict.Court).FirstOrDefaultAsync(cancellationToken), cancellationToken);

    /// <summary>A policy that came with a request, or the court's.</summary>
    /// <exception cref="DomainException">policy.invalid.</exception>
    public async Task<CourtPolicy> GivenOrOfCourtAsync(string? json, string? court, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(json) ? await OfCourtAsync(court, cancellationToken) : new CourtPolicy(ReplacementPolicy.Parse(json), null);

    public async Task<CourtPolicy> NewestAsync(Guid id, CancellationToken cancellationToken)
    {
        var newest = await database.Set<PolicyRow>().Where(row => row.Id == id).Select(row => (int?)row.Newest).SingleOrDefaultAsync(cancellationToken) ?? throw Missing();

        return await VersionAsync(id, newest, cancellationToken);
    }

    /// <exception cref="NotFoundException">No such version.</exception>
    public async Task<CourtPolicy> VersionAsync(Guid id, int number, CancellationToken cancellationToken)
    {
        if (!Read.TryGetValue((id, number), out var policy))
        {
            var document = await database.Set<PolicyVersionRow>().Where(row => row.PolicyId == id && row.Number == number).Select(row => row.Document).SingleOrDefaultAsync(cancellationToken) ?? throw Missing();
            policy = Read.GetOrAdd((id, number), ReplacementPolicy.Parse(document));
        }

        return new CourtPolicy(policy, id);
    }

    private Task<Guid?> UsedAsync(string place, CancellationToken cancellationToken) => database.Set<PolicyUseRow>()
        .Where(row => row.Place == place)
        .OrderByDescending(row => row.At).ThenByDescending(row => row.Id)
        .Select(row => row.PolicyId)
        .FirstOrDefaultAsync(cancellationToken);

    private static NotFoundException Missing() => new("No such policy, or no such version of it.");
}
