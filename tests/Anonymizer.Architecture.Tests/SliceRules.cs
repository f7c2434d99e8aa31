using System.Reflection;
using NetArchTest.Rules;

namespace Anonymizer.Architecture.Tests;

/// <summary>What comes later in a verdict's life may listen to what comes earlier, never the other way.</summary>
public class SliceRules
{
    private static readonly Dictionary<string, string[]> Sees = new()
    {
        ["Data"] = [],
        ["Platform"] = ["Data"],
        ["Localization"] = ["Platform"],
        ["Observability"] = ["Data", "Platform"],
        ["Audit"] = ["Data", "Platform", "Localization", "Observability", "Components"],
        ["Accounts"] = ["Data", "Platform", "Localization", "Observability", "Components"],
        ["Encryption"] = ["Data", "Platform", "Localization", "Components", "Accounts"],
        ["Policy"] = ["Data", "Platform"],
        ["Verdicts"] = ["Data", "Platform", "Localization", "Observability", "Components"],
        ["Lists"] = ["Data", "Platform", "Localization", "Components"],
        ["Detection"] = ["Data", "Platform", "Observability", "Policy", "Verdicts", "Lists"],
        ["Review"] = ["Data", "Platform", "Localization", "Observability", "Policy", "Verdicts", "Components", "Lists", "Detection"],
        ["Overview"] = ["Data", "Platform", "Localization", "Verdicts", "Review", "Components"],
        ["Redaction"] = ["Data", "Platform", "Observability", "Policy", "Detection"],
        ["Release"] = ["Data", "Platform", "Localization", "Observability", "Policy", "Verdicts", "Redaction", "Review", "Components"],
        ["Teaching"] = ["Data", "Platform", "Localization", "Observability", "Policy", "Verdicts", "Detection", "Review", "Components"],
        ["Retention"] = ["Data", "Platform", "Localization", "Verdicts", "Review", "Teaching", "Components"],
        ["Routing"] = ["Data", "Platform", "Policy", "Verdicts", "Review", "Release"],
        ["Drafting"] = ["Data", "Platform", "Localization", "Policy", "Review", "Components"],
        ["Queue"] = ["Data", "Platform", "Localization", "Verdicts", "Review", "Release", "Components"],
        ["Archive"] = ["Data", "Platform", "Localization", "Observability", "Policy", "Verdicts", "Review", "Components"],
        ["Gold"] = ["Data", "Platform", "Localization", "Detection", "Review", "Teaching", "Components"],
        ["Quality"] = ["Data", "Platform", "Localization", "Review", "Teaching", "Gold", "Components"],
        ["Components"] = ["Localization"],
        ["Tour"] = ["Data", "Platform", "Localization", "Verdicts"],
        ["Models"] = ["Data", "Platform", "Localization", "Components", "Policy", "Verdicts", "Lists", "Detection", "Review", "Teaching", "Gold", "Observability"],
        ["Sessions"] = ["Data", "Platform", "Localization", "Observability", "Policy", "Verdicts", "Lists", "Detection", "Review", "Teaching", "Gold", "Models", "Components"],
        ["Backup"] = ["Data", "Platform", "Localization", "Observability", "Components"],
        ["Webhooks"] = ["Data", "Platform", "Localization", "Observability", "Components"],
        ["Operations"] = ["Data", "Platform", "Localization", "Observability", "Audit", "Accounts", "Backup", "Verdicts", "Detection", "Review", "Models", "Retention", "Vault", "Webhooks", "Quality", "Components"],
        ["Vault"] = ["Data", "Platform", "Localization", "Components", "Accounts", "Review"],
        ["Cluster"] = ["Data", "Platform", "Observability", "Verdicts", "Detection", "Review", "Routing", "Models", "Operations"],
        ["AsCode"] = ["Data", "Platform", "Localization", "Accounts", "Policy", "Retention", "Models", "Backup", "Components"],
        ["Layout"] = ["Tour", "Sessions", "Data", "Platform", "Localization", "Components", "Accounts"],
    };

    private static readonly Assembly Web = Assembly.Load("Anonymizer.Web");

    public static TheoryData<string> Slices => [.. Sees.Keys];

    [Theory]
    [MemberData(nameof(Slices))]
    public void A_slice_sees_only_the_slices_it_may(string slice)
    {
        OffendersIn(Web, "Anonymizer.Web", slice).ShouldBeEmpty();
    }

    [Fact]
    public void Every_slice_is_in_the_table()
    {
        Web.GetTypes()
            .Select(type => type.Namespace)
            .Where(space => space is not null && space.StartsWith("Anonymizer.Web.", StringComparison.Ordinal))
            .Select(space => space!.Split('.')[2])
            .Distinct()
            .Except(Sees.Keys)
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_slice_rule_can_fail()
    {
        OffendersIn(typeof(SliceRules).Assembly, "Anonymizer.Architecture.Tests.Planted", "Verdicts").ShouldBe(["Handler"]);
    }

    private static IEnumerable<string> OffendersIn(Assembly assembly, string root, string slice)
    {
        var hidden = Sees.Keys.Except([slice, .. Sees[slice]]).Select(other => $"{root}.{other}").ToArray();
        var result = Types.InAssembly(assembly).That().ResideInNamespace($"{root}.{slice}").ShouldNot().HaveDependencyOnAny(hidden).GetResult();

        return result.FailingTypes?.Select(type => type.Name) ?? [];
    }
}
