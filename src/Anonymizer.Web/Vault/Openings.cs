using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using FluentValidation;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Vault;

/// <summary>Notes that somebody opens a mapping.</summary>
internal sealed class Openings(AppDbContext database, CurrentActor actor, TimeProvider clock, IOptions<VaultOptions> options)
{
    public MappingOpening Add(Guid? verdictId, Guid? caseId, string reason)
    {
        var now = clock.GetUtcNow();
        var row = database.Add(new MappingOpeningRow
        {
            Id = Guid.CreateVersion7(now),
            VerdictId = verdictId,
            CaseId = caseId,
            By = actor.Value.Id,
            At = now,
            Until = now.AddMinutes(options.Value.Minutes),
            Reason = reason.Trim(),
        }).Entity;

        return new MappingOpening(row.Id, row.Until);
    }
}

/// <summary>A mapping that is open, until when.</summary>
public sealed record MappingOpening(Guid Id, DateTimeOffset Until);

internal static class OpeningRules
{
    private const int Shortest = 10;

    public static IRuleBuilderOptions<T, string> OpeningReason<T>(this IRuleBuilder<T, string> rule) => rule
        .Must(reason => reason?.Trim().Length >= Shortest).WithMessage("Say in a few words why you need it: it is shown to whoever checks.")
        .MaximumLength(MappingOpeningRow.LongestReason);
}
