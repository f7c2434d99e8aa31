using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Entities;

/// <summary>The fullest names of a verdict, and the shorter ones that were placed under them. Names come longest first.</summary>
internal sealed class NameHeads
{
    private readonly List<Head> _heads = [];
    private readonly Dictionary<string, List<Head>> _byPart = new(StringComparer.Ordinal);

    public IEnumerable<MentionGroup> Groups =>
        _heads.Select(head => new MentionGroup([.. head.Mentions.OrderBy(mention => mention.Span)], head.IsAmbiguous));

    public void Place(PersonName name, IEnumerable<Mention> mentions)
    {
        var fitting = Candidates(name).Where(head => !head.IsAmbiguous && name.Fits(head.Name)).Distinct().ToList();

        if (fitting is [var only])
        {
            only.Mentions.AddRange(mentions);
        }
        else
        {
            Add(new Head(name, [.. mentions], IsAmbiguous: fitting.Count > 1));
        }
    }

    private IEnumerable<Head> Candidates(PersonName name) =>
        name.Parts.SelectMany(part => _byPart.GetValueOrDefault(part.Length == 1 ? $"{part}." : part, []));

    private void Add(Head head)
    {
        _heads.Add(head);

        foreach (var key in head.Name.Parts.Concat(head.Name.Parts.Select(part => $"{part[0]}.")).Distinct())
        {
            if (!_byPart.TryGetValue(key, out var heads))
            {
                _byPart[key] = heads = [];
            }

            heads.Add(head);
        }
    }

    private sealed record Head(PersonName Name, List<Mention> Mentions, bool IsAmbiguous);
}
