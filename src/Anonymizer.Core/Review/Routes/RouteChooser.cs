using Anonymizer.Core.Verdicts;

namespace Anonymizer.Core.Review.Routes;

/// <summary>Chooses who must look at a verdict before it leaves. Fails closed: what speaks against leaving unseen sends it to a full review.</summary>
public static class RouteChooser
{
    private const string AuditLot = "audit";

    public static RouteChoice Choose(RouteRules rules, RouteFacts facts)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(facts);

        return SecondReader(rules, facts) ?? Automatic(rules, facts) ?? Light(rules, facts)
            ?? new RouteChoice(ReviewRoute.Full, rules is { Automatic: null, Light: null } ? RouteWhy.NoRule : RouteWhy.BelowLimits);
    }

    private static RouteChoice? SecondReader(RouteRules rules, RouteFacts facts) =>
        rules.SecondReader.Index().Any(rule => Holds(rule.Item, facts) && Lot.Draw(facts.VerdictId, $"second-reader-{rule.Index}") < rule.Item.Share)
            ? new RouteChoice(ReviewRoute.SecondReader, RouteWhy.SecondReaderRule)
            : null;

    private static bool Holds(SecondReaderRule rule, RouteFacts facts) =>
        (rule.Types.Count == 0 || rule.Types.Any(facts.Types.Contains))
        && (rule.Roles.Count == 0 || rule.Roles.Any(facts.Roles.Contains))
        && (rule.Courts.Count == 0 || (facts.Court is { } court && rule.Courts.Any(named => PlaceKey.Of(named) == PlaceKey.Of(court))));

    private static RouteChoice? Automatic(RouteRules rules, RouteFacts facts)
    {
        if (!IsWithin(rules.Automatic, facts))
        {
            return null;
        }

        var against = facts switch
        {
            { IsForeign: true } => RouteWhy.ForeignLanguage,
            { OpenDoubts: > 0 } => RouteWhy.OpenDoubts,
            { Unread: > 0 } => RouteWhy.UnreadParts,
            _ => (RouteWhy?)null,
        };

        return against is { } why ? new RouteChoice(ReviewRoute.Full, why)
            : Lot.Draw(facts.VerdictId, AuditLot) < rules.AuditShare ? new RouteChoice(ReviewRoute.AuditSample, RouteWhy.AuditLot)
            : new RouteChoice(ReviewRoute.Automatic, RouteWhy.AutomaticLimits);
    }

    /// <summary>A person settles the doubts of a light review; a language without a model is too much for one.</summary>
    private static RouteChoice? Light(RouteRules rules, RouteFacts facts) => (IsWithin(rules.Light, facts), facts.IsForeign) switch
    {
        (false, _) => null,
        (true, true) => new RouteChoice(ReviewRoute.Full, RouteWhy.ForeignLanguage),
        _ => new RouteChoice(ReviewRoute.Light, RouteWhy.LightLimits),
    };

    private static bool IsWithin(RouteLimit? limit, RouteFacts facts) => limit is not null && facts.Confidence >= limit.Confidence && facts.Risk <= limit.Risk;
}
