using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Platform.Calls;

/// <summary>What the call of the REST interface that a request came with demands of it: one effect, and on what it was decided.</summary>
/// <remarks>Pages and jobs have no such call: everything here is then nothing.</remarks>
internal sealed class CurrentCall(IHttpContextAccessor http)
{
    public KeyedCall? Keyed => http.HttpContext?.Features.Get<KeyedCall>();

    private ExpectedRevision? Expected => http.HttpContext?.Features.Get<ExpectedRevision>();

    /// <summary>The verdict is still the one that the caller looked at (If-Match).</summary>
    /// <exception cref="ChangedSinceException">Somebody changed it since.</exception>
    public async Task CheckAsync(AppDbContext database, CancellationToken cancellationToken)
    {
        if (Expected is not { } expected)
        {
            return;
        }

        var tracked = database.ChangeTracker.Entries<Verdict>().SingleOrDefault(entry => entry.Entity.Id == expected.VerdictId);
        var revision = tracked?.OriginalValues.GetValue<int>(nameof(Verdict.Revision))
            ?? await database.Verdicts.Where(verdict => verdict.Id == expected.VerdictId).Select(verdict => verdict.Revision).SingleOrDefaultAsync(cancellationToken);

        if (revision != expected.Revision)
        {
            throw new ChangedSinceException();
        }

        http.HttpContext!.Features.Set<ExpectedRevision>(null); // what follows the commit is no part of the call
    }
}

/// <summary>The revision of a verdict that a change was decided on.</summary>
internal sealed record ExpectedRevision(Guid VerdictId, int Revision);
