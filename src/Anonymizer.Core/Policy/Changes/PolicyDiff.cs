using System.Globalization;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Review.Routes;

namespace Anonymizer.Core.Policy.Changes;

/// <summary>What differs between two policies, part by part.</summary>
public static class PolicyDiff
{
    /// <summary>Empty when both say the same; the version's number is no difference.</summary>
    public static IReadOnlyList<PolicyChange> Between(ReplacementPolicy before, ReplacementPolicy after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);

        return
        [
            .. Value(PolicyPart.Name, before.Name, after.Name),
            .. Value(PolicyPart.Description, before.Description, after.Description),
            .. Value(PolicyPart.Language, before.Language, after.Language),
            .. RuleDiff.Between(before.Rules, after.Rules),
            .. Reasons(before.Reasons, after.Reasons),
            .. Floors(before.RecallFloors, after.RecallFloors),
            .. Value(PolicyPart.Pictures, before.Unread.Pictures.ToString(), after.Unread.Pictures.ToString()),
            .. Value(PolicyPart.Embedded, before.Unread.Embedded.ToString(), after.Unread.Embedded.ToString()),
            .. Value(PolicyPart.UnknownParts, before.Unread.Unknown.ToString(), after.Unread.Unknown.ToString()),
            .. Routes(before.Routes, after.Routes),
        ];
    }

    private static IEnumerable<PolicyChange> Value(PolicyPart part, string? before, string? after, string subject = "")
    {
        if (before != after)
        {
            yield return new PolicyChange(part, KindOf(before, after), subject, before, after);
        }
    }

    private static ChangeKind KindOf(string? before, string? after) => (before, after) switch
    {
        (null, _) => ChangeKind.Added,
        (_, null) => ChangeKind.Removed,
        _ => ChangeKind.Changed,
    };

    private static IEnumerable<PolicyChange> Reasons(IReadOnlyList<ReasonCode> before, IReadOnlyList<ReasonCode> after) =>
    [
        .. before.Select(reason => reason.Code).Union(after.Select(reason => reason.Code))
            .SelectMany(code => Value(PolicyPart.Reason, TextOf(before, code), TextOf(after, code), code)),
        .. Value(PolicyPart.FirstReason, before[0].Code, after[0].Code),
    ];

    private static string? TextOf(IReadOnlyList<ReasonCode> reasons, string code) =>
        reasons.FirstOrDefault(reason => reason.Code == code) is { } found ? found.Law.Length == 0 ? found.Text : $"{found.Text} ({found.Law})" : null;

    private static IEnumerable<PolicyChange> Floors(RecallFloors before, RecallFloors after) =>
    [
        .. Value(PolicyPart.Floor, Percent(before.Everything), Percent(after.Everything)),
        .. before.ByType.Keys.Union(after.ByType.Keys).OrderBy(type => type.Name, StringComparer.Ordinal)
            .SelectMany(type => Value(PolicyPart.Floor, Percent(ShareOf(before, type)), Percent(ShareOf(after, type)), type.Name)),
    ];

    private static double? ShareOf(RecallFloors floors, EntityType type) => floors.ByType.TryGetValue(type, out var share) ? share : null;

    private static IEnumerable<PolicyChange> Routes(RouteRules before, RouteRules after) =>
    [
        .. Limits(PolicyPart.Automatic, before.Automatic, after.Automatic),
        .. Limits(PolicyPart.Light, before.Light, after.Light),
        .. before.SecondReader.Except(after.SecondReader).Select(rule => new PolicyChange(PolicyPart.SecondReader, ChangeKind.Removed, "", null, null) { Reader = rule }),
        .. after.SecondReader.Except(before.SecondReader).Select(rule => new PolicyChange(PolicyPart.SecondReader, ChangeKind.Added, "", null, null) { Reader = rule }),
        .. Value(PolicyPart.AuditShare, Percent(before.AuditShare), Percent(after.AuditShare)),
    ];

    private static IEnumerable<PolicyChange> Limits(PolicyPart part, RouteLimit? before, RouteLimit? after)
    {
        if (before != after)
        {
            var kind = before is null ? ChangeKind.Added : after is null ? ChangeKind.Removed : ChangeKind.Changed;

            yield return new PolicyChange(part, kind, "", null, null) { LimitBefore = before, LimitAfter = after };
        }
    }

    private static string? Percent(double? share) => share is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known * 100:0.##} %") : null;
}
