using System.Globalization;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Policy.Changes;
using Anonymizer.Core.Review.Routes;
using Anonymizer.Core.Unread;
using Anonymizer.Web.Review;

namespace Anonymizer.Web.Drafting;

/// <summary>A change of a policy in words.</summary>
internal static class ChangeWords
{
    /// <summary>What changed: "Rule 3 changed", "Recall floor for Person set".</summary>
    public static string Title(PolicyChange change) => change.Part switch
    {
        PolicyPart.Rule => RuleTitle(change),
        PolicyPart.Floor => Texts.Of("change.floor", change.Subject.Length == 0 ? Texts.Of("type.all") : TypeNames.Of(new EntityType(change.Subject))),
        PolicyPart.Reason => Texts.Of("change.reason", change.Subject),
        _ => Texts.Of(change.Part),
    };

    public static string? Before(PolicyChange change) => change switch
    {
        { RuleBefore: { } rule } => Words(rule),
        { LimitBefore: { } limit } => Words(limit),
        { Reader: { } reader, Kind: ChangeKind.Removed } => ReaderWords.Of(reader),
        _ => Value(change.Part, change.Before),
    };

    public static string? After(PolicyChange change) => change switch
    {
        { RuleAfter: { } rule } => Words(rule),
        { LimitAfter: { } limit } => Words(limit),
        { Reader: { } reader, Kind: ChangeKind.Added } => ReaderWords.Of(reader),
        _ => Value(change.Part, change.After),
    };

    public static string Words(ReplacementRule rule)
    {
        var words = $"{RuleWords.Subject(rule)} → {RuleWords.Outcome(rule)}";

        return rule.Reason is null ? words : $"{words} [{rule.Reason}]";
    }

    private static string Words(RouteLimit limit) => Texts.Of("limit.words", limit.Confidence.ToString("0.##%", CultureInfo.CurrentCulture), limit.Risk);

    private static string RuleTitle(PolicyChange change) => change.Kind switch
    {
        ChangeKind.Added => Texts.Of("change.rule-added", change.PlaceAfter),
        ChangeKind.Removed => Texts.Of("change.rule-removed", change.PlaceBefore),
        ChangeKind.Moved => Texts.Of("change.rule-moved", change.PlaceBefore, change.PlaceAfter),
        _ => Texts.Of("change.rule-changed", change.PlaceAfter),
    };

    private static string? Value(PolicyPart part, string? value) => (part, value) switch
    {
        (_, null) => null,
        (PolicyPart.Pictures, _) => Texts.Of(Enum.Parse<PictureTreatment>(value)),
        (PolicyPart.Embedded, _) => Texts.Of(Enum.Parse<EmbeddedRule>(value)),
        (PolicyPart.UnknownParts, _) => Texts.Of(Enum.Parse<PartRule>(value)),
        _ => value,
    };
}
