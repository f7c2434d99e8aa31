namespace Anonymizer.Core.Substitution;

/// <summary>What stands in the place of one of a case's entities, when it is replaced in one way.</summary>
/// <param name="CaseEntityId">Whose.</param>
/// <param name="Rule">In which way: the key of the policy's rule.</param>
/// <param name="Text">What stands there.</param>
public sealed record CaseReplacement(Guid CaseEntityId, string Rule, string Text);

/// <summary>What the verdicts of a case have replaced before, those entities included that this verdict does not name: their replacements are taken.</summary>
public sealed class CaseReplacements
{
    private readonly IReadOnlyDictionary<int, Guid> _links;
    private readonly Dictionary<(Guid, string), string> _texts;
    private readonly Dictionary<string, int> _counts;
    private readonly ILookup<string, Guid> _owners;

    /// <param name="links">By the verdict's entities, who of the case each is.</param>
    /// <param name="known">All replacements of the case.</param>
    public CaseReplacements(IReadOnlyDictionary<int, Guid> links, IReadOnlyList<CaseReplacement> known)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(known);

        _links = links;
        _texts = known.DistinctBy(one => (one.CaseEntityId, one.Rule)).ToDictionary(one => (one.CaseEntityId, one.Rule), one => one.Text);
        _counts = known.CountBy(one => one.Rule, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        _owners = known.ToLookup(one => one.Text, one => one.CaseEntityId, StringComparer.OrdinalIgnoreCase);
    }

    public static CaseReplacements None { get; } = new(new Dictionary<int, Guid>(), []);

    /// <summary>What an entity of the verdict was replaced by before, in this way; null where it was not.</summary>
    public string? Of(int entityId, string rule) => _links.TryGetValue(entityId, out var id) ? _texts.GetValueOrDefault((id, rule)) : null;

    /// <summary>How many of the case's entities were replaced in this way.</summary>
    public int CountOf(string rule) => _counts.GetValueOrDefault(rule);

    /// <summary>Does a text stand for somebody else in the case?</summary>
    public bool IsOfAnother(string text, int entityId) => _owners[text].Any(owner => !(_links.TryGetValue(entityId, out var id) && owner == id));
}
