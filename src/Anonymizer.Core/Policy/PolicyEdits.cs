using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;
using Anonymizer.Core.Zones;

namespace Anonymizer.Core.Policy;

/// <summary>Whom a question to a policy is about: a type, and perhaps a need, a role and a zone.</summary>
/// <param name="Type">The type.</param>
/// <param name="Need">Null: whatever the need, as long as it is one to mask.</param>
/// <param name="Role">What it is to the case.</param>
/// <param name="Zone">In which part of the verdict.</param>
public sealed record RuleSubject(EntityType Type, Need? Need, EntityRole Role = EntityRole.None, VerdictZone Zone = VerdictZone.Unknown)
{
    internal Entity Sample()
    {
        var need = Need ?? Detection.Need.Direct;

        return new Entity(1, Type, need, Role, [new Mention(new TextSpan(0, 1), Type, need, 1, new Explanation(MentionSource.Person, "policy", "")) { Role = Role }]);
    }
}

/// <summary>Changes of a policy, as its pages offer them. Each gives a new policy.</summary>
public static class PolicyEdits
{
    /// <summary>The rule that decides over a subject, and its place from 0; −1 where none does.</summary>
    public static (ReplacementRule Rule, int Place) Deciding(this ReplacementPolicy policy, RuleSubject subject)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(subject);

        var sample = subject.Sample();
        var place = policy.Rules.Index().Where(rule => rule.Item.Applies(sample, subject.Zone)).Select(rule => rule.Index).FirstOrDefault(-1);

        return (policy.RuleFor(sample, subject.Zone), place);
    }

    /// <summary>From now on this operator decides over the subject; what the rules say of all others stays.</summary>
    /// <remarks>A rule for exactly the subject is changed; where a wider one decides, one for the subject is put before it.</remarks>
    public static ReplacementPolicy Decide(this ReplacementPolicy policy, RuleSubject subject, string operatorName, OperatorParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(subject);

        var (deciding, place) = policy.Deciding(subject);

        if (place >= 0 && IsOnlyFor(deciding, subject))
        {
            return policy.Replace(place, deciding with { Operator = operatorName, Parameters = parameters });
        }

        var own = new ReplacementRule([subject.Type], [], subject.Role == EntityRole.None ? [] : [subject.Role], subject.Need is { } need ? [need] : [], operatorName, parameters)
        {
            Zones = subject.Zone == VerdictZone.Unknown ? [] : [subject.Zone],
            Reason = operatorName == "keep" ? null : deciding.Reason,
        };

        return policy.Insert(place < 0 ? policy.Rules.Count : place, own);
    }

    public static ReplacementPolicy Insert(this ReplacementPolicy policy, int place, ReplacementRule rule)
    {
        ArgumentNullException.ThrowIfNull(policy);

        return policy with { Rules = [.. policy.Rules.Take(place), rule, .. policy.Rules.Skip(place)] };
    }

    public static ReplacementPolicy Replace(this ReplacementPolicy policy, int place, ReplacementRule rule)
    {
        ArgumentNullException.ThrowIfNull(policy);

        return policy with { Rules = [.. policy.Rules.Select((old, index) => index == place ? rule : old)] };
    }

    public static ReplacementPolicy Remove(this ReplacementPolicy policy, int place)
    {
        ArgumentNullException.ThrowIfNull(policy);

        return policy with { Rules = [.. policy.Rules.Where((_, index) => index != place)] };
    }

    /// <summary>Moves a rule so that it stands at another place; the same policy where there is no such place.</summary>
    public static ReplacementPolicy Move(this ReplacementPolicy policy, int from, int to)
    {
        ArgumentNullException.ThrowIfNull(policy);

        return to < 0 || to >= policy.Rules.Count ? policy : policy.Remove(from).Insert(to, policy.Rules[from]);
    }

    /// <summary>Renames a reason's code in the rules too.</summary>
    public static ReplacementPolicy ReplaceReason(this ReplacementPolicy policy, int place, ReasonCode reason)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(reason);

        var old = policy.Reasons[place].Code;

        return policy with
        {
            Reasons = [.. policy.Reasons.Select((known, index) => index == place ? reason : known)],
            Rules = [.. policy.Rules.Select(rule => rule.Reason == old ? rule with { Reason = reason.Code } : rule)],
        };
    }

    /// <summary>Takes a reason away; rules that named it fall back on the first one. The last reason stays.</summary>
    public static ReplacementPolicy RemoveReason(this ReplacementPolicy policy, int place)
    {
        ArgumentNullException.ThrowIfNull(policy);

        if (policy.Reasons.Count == 1)
        {
            return policy;
        }

        var gone = policy.Reasons[place].Code;

        return policy with
        {
            Reasons = [.. policy.Reasons.Where((_, index) => index != place)],
            Rules = [.. policy.Rules.Select(rule => rule.Reason == gone ? rule with { Reason = null } : rule)],
        };
    }

    /// <summary>A floor for one type, or none. A floor for everything becomes one for each type that has none of its own.</summary>
    public static ReplacementPolicy SetFloor(this ReplacementPolicy policy, EntityType type, double? share)
    {
        ArgumentNullException.ThrowIfNull(policy);

        var floors = policy.RecallFloors.Everything is { } everything
            ? EntityType.Known.ToDictionary(known => known, _ => everything)
            : policy.RecallFloors.ByType.ToDictionary();

        if (share is { } set)
        {
            floors[type] = set;
        }
        else
        {
            floors.Remove(type);
        }

        return policy with { RecallFloors = RecallFloors.None with { ByType = floors } };
    }

    private static bool IsOnlyFor(ReplacementRule rule, RuleSubject subject) =>
        rule.Kinds.Count == 0
        && rule.Types is [var type] && type == subject.Type
        && (subject.Need is { } wanted ? rule.Needs is [var need] && need == wanted : rule.Needs.Count == 0)
        && (subject.Role == EntityRole.None ? rule.Roles.Count == 0 : rule.Roles is [var role] && role == subject.Role)
        && (subject.Zone == VerdictZone.Unknown ? rule.Zones.Count == 0 : rule.Zones is [var zone] && zone == subject.Zone);
}
