using Anonymizer.Web.Platform.Auditing;

namespace Anonymizer.Web.Platform.Access;

/// <summary>What somebody may do from now on that they might not before, and the other way round.</summary>
/// <param name="Given">The new ones.</param>
/// <param name="Taken">Those that are gone.</param>
public sealed record GrantChange(IReadOnlyList<Grant> Given, IReadOnlyList<Grant> Taken) : IAuditedOutcome
{
    public bool IsNone => Given.Count + Taken.Count == 0;

    /// <summary>"+reviewer@… -auditor": roles and ids of courts.</summary>
    public string AuditOutcome => string.Join(' ', Given.Select(grant => $"+{grant}").Concat(Taken.Select(grant => $"-{grant}")));

    public static GrantChange Between(IEnumerable<Grant> before, IEnumerable<Grant> after)
    {
        var (old, wanted) = (Grant.Least(before), Grant.Least(after));

        return new GrantChange([.. wanted.Except(old)], [.. old.Except(wanted)]);
    }

    public override string ToString() => AuditOutcome;
}
