using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Platform.Access;

/// <summary>For a request that somebody may send for single courts: every verdict, case, court and archive that it names must be of those courts. What is not, is not there.</summary>
/// <remarks>Tables beside the verdicts' own are looked up by a verdict's id, often without the verdict: so the id is checked here, once, before any handler.</remarks>
internal sealed class CourtGuard(AppDbContext database, CurrentActor actor, CourtScope scope)
{
    /// <param name="named">A request, or a row that was found by one: what its properties name is checked.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="NotFoundException">One is of a court that the actor reads nothing of; the same answer as for one that nobody has.</exception>
    /// <exception cref="ForbiddenException">All are of courts that the actor reads, and may not do this in.</exception>
    public async Task CheckAsync(object named, CancellationToken cancellationToken)
    {
        if (!scope.IsLimited || await MissingAsync(named, cancellationToken) is null)
        {
            return;
        }

        using var reading = scope.Use(actor.Value.CourtsAs(Role.Readers));

        throw await MissingAsync(named, cancellationToken) is { } missing ? (Exception)new NotFoundException(missing) : new ForbiddenException(AccessRule.Refusal);
    }

    /// <summary>Has the actor one of these roles in the courts of all that is named?</summary>
    public async Task<bool> ReachesAsync(object named, IReadOnlyCollection<string> roles, CancellationToken cancellationToken)
    {
        if (actor.Value.CourtsAs(roles) is not { } courts)
        {
            return true;
        }

        using var reach = scope.Use(courts);

        return courts.Count > 0 && await MissingAsync(named, cancellationToken) is null;
    }

    /// <summary>What to say of the first that the scope does not show; null where it shows all.</summary>
    private async Task<string?> MissingAsync(object named, CancellationToken cancellationToken)
    {
        var ids = NamedIds.Of(named);

        if (ids.Verdicts.Count > 0 && await database.Verdicts.CountAsync(verdict => ids.Verdicts.Contains(verdict.Id), cancellationToken) < ids.Verdicts.Count)
        {
            return "No such verdict.";
        }

        if (ids.Courts.Count > 0 && await database.Set<CourtRow>().CountAsync(court => ids.Courts.Contains(court.Id), cancellationToken) < ids.Courts.Count)
        {
            return "No such court.";
        }

        if (ids.Archives.Count > 0 && await database.Set<ArchiveRow>().CountAsync(archive => ids.Archives.Contains(archive.Id), cancellationToken) < ids.Archives.Count)
        {
            return "No such campaign.";
        }

        foreach (var id in ids.Cases)
        {
            if (!await ShowsCaseAsync(id, cancellationToken))
            {
                return "No such case.";
            }
        }

        return null;
    }

    /// <summary>A case that verdicts of several courts belong to shows people of all of them: only who sees all of it sees it.</summary>
    private async Task<bool> ShowsCaseAsync(Guid id, CancellationToken cancellationToken)
    {
        var all = await database.Verdicts.IgnoreQueryFilters().CountAsync(verdict => verdict.CaseId == id, cancellationToken);

        return all > 0 && await database.Verdicts.CountAsync(verdict => verdict.CaseId == id, cancellationToken) == all;
    }
}
