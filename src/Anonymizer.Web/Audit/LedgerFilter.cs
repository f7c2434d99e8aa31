using Anonymizer.Web.Data;

namespace Anonymizer.Web.Audit;

/// <summary>Which entries are asked for; null for all.</summary>
/// <param name="Action">The action's name, or the beginning of it.</param>
/// <param name="Actor">Who.</param>
/// <param name="Subject">To what, whole: "verdict:…".</param>
/// <param name="From">Not before that day (UTC).</param>
/// <param name="To">Not after that day (UTC).</param>
public sealed record LedgerFilter(string? Action = null, Guid? Actor = null, string? Subject = null, DateOnly? From = null, DateOnly? To = null)
{
    internal IQueryable<AuditRow> On(IQueryable<AuditRow> rows)
    {
        if (!string.IsNullOrWhiteSpace(Action))
        {
            var action = Action.Trim();
            rows = rows.Where(row => row.Action.StartsWith(action));
        }

        if (Actor is { } actor)
        {
            rows = rows.Where(row => row.Actor == actor);
        }

        if (!string.IsNullOrWhiteSpace(Subject))
        {
            var subject = Subject.Trim();
            rows = rows.Where(row => row.Subject == subject);
        }

        if (From is { } from)
        {
            var first = new DateTimeOffset(from, TimeOnly.MinValue, TimeSpan.Zero);
            rows = rows.Where(row => row.At >= first);
        }

        if (To is { } to)
        {
            var after = new DateTimeOffset(to.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
            rows = rows.Where(row => row.At < after);
        }

        return rows;
    }
}
