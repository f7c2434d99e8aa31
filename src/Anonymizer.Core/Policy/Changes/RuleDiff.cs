namespace Anonymizer.Core.Policy.Changes;

/// <summary>What happened to the rules of a policy: which are new, gone, changed, or stand elsewhere.</summary>
/// <remarks>
/// A rule is known by its conditions. Rules that keep their order against each other (a longest common sequence) did not move; of the
/// others, one that is in both moved. Order is law here: the first rule that applies wins.
/// </remarks>
internal static class RuleDiff
{
    public static IEnumerable<PolicyChange> Between(IReadOnlyList<ReplacementRule> before, IReadOnlyList<ReplacementRule> after)
    {
        var keys = (Before: KeysOf(before), After: KeysOf(after));
        var unmoved = InCommon(keys.Before, keys.After).ToHashSet(StringComparer.Ordinal);
        var placeBefore = keys.Before.Index().ToDictionary(key => key.Item, key => key.Index, StringComparer.Ordinal);
        var placeAfter = keys.After.Index().ToDictionary(key => key.Item, key => key.Index, StringComparer.Ordinal);

        foreach (var (place, key) in keys.Before.Index().Where(key => !placeAfter.ContainsKey(key.Item)))
        {
            yield return Change(ChangeKind.Removed, before[place], place + 1, null, 0);
        }

        foreach (var (place, key) in keys.After.Index())
        {
            if (!placeBefore.TryGetValue(key, out var old))
            {
                yield return Change(ChangeKind.Added, null, 0, after[place], place + 1);
            }
            else if (TextOf(before[old]) != TextOf(after[place]))
            {
                yield return Change(ChangeKind.Changed, before[old], old + 1, after[place], place + 1);
            }
            else if (!unmoved.Contains(key))
            {
                yield return Change(ChangeKind.Moved, before[old], old + 1, after[place], place + 1);
            }
        }
    }

    private static PolicyChange Change(ChangeKind kind, ReplacementRule? before, int placeBefore, ReplacementRule? after, int placeAfter) =>
        new(PolicyPart.Rule, kind, "", null, null) { RuleBefore = before, RuleAfter = after, PlaceBefore = placeBefore, PlaceAfter = placeAfter };

    /// <summary>The conditions, with a number where several rules share them.</summary>
    private static List<string> KeysOf(IReadOnlyList<ReplacementRule> rules)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);

        return [.. rules.Select(rule =>
        {
            var key = ConditionsOf(rule);
            var number = seen[key] = seen.GetValueOrDefault(key) + 1;

            return $"{key}#{number}";
        })];
    }

    private static string ConditionsOf(ReplacementRule rule) => TextOf(new ReplacementRule(rule.Types, rule.Kinds, rule.Roles, rule.Needs, "", Substitution.OperatorParameters.None) { Zones = rule.Zones });

    private static string TextOf(ReplacementRule rule) => PolicyWriter.Rule(rule).ToJsonString();

    private static List<string> InCommon(List<string> before, List<string> after)
    {
        var lengths = new int[before.Count + 1, after.Count + 1];

        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = before[i] == after[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var common = new List<string>();

        for (var (i, j) = (0, 0); i < before.Count && j < after.Count;)
        {
            if (before[i] == after[j])
            {
                common.Add(before[i]);
                (i, j) = (i + 1, j + 1);
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return common;
    }
}
