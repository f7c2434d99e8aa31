using Anonymizer.Core.Detection;
using Anonymizer.Core.Review.Routes;

namespace Anonymizer.Core.Policy;

/// <summary>Reads the rules for routes of a policy document.</summary>
internal static class RouteReader
{
    private const int LongestCourt = 200;

    private static readonly string[] Properties = ["automatic", "light", "secondReader", "auditShare"];
    private static readonly string[] LimitProperties = ["confidence", "risk"];
    private static readonly string[] ReaderProperties = ["type", "role", "court", "share"];

    public static RouteRules Read(PolicyNode? node)
    {
        if (node is not { } routes)
        {
            return RouteRules.None;
        }

        routes.MustBeObjectOf(Properties);

        return new RouteRules
        {
            Automatic = Limit(routes.Find("automatic")),
            Light = Limit(routes.Find("light")),
            SecondReader = [.. routes.Find("secondReader")?.Items().Select(SecondReader) ?? []],
            AuditShare = routes.Find("auditShare")?.Share() ?? 0,
        };
    }

    private static RouteLimit? Limit(PolicyNode? node)
    {
        if (node is not { } limit)
        {
            return null;
        }

        limit.MustBeObjectOf(LimitProperties);

        return new RouteLimit(limit.Child("confidence").Share(), limit.Child("risk").Amount());
    }

    private static SecondReaderRule SecondReader(PolicyNode node)
    {
        node.MustBeObjectOf(ReaderProperties);

        return new SecondReaderRule(
            [.. node.Texts("type").Select(type => RuleReader.TypeOf(type.Text(), type))],
            [.. node.Texts("role").Select(role => role.Choice<EntityRole>())],
            [.. node.Texts("court").Select(court => court.Line(LongestCourt))],
            node.Find("share")?.Share() ?? 1);
    }
}
