using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Entities;

/// <summary>The fullest names of a verdict, and the shorter ones that were placed under them. Names come longest first.</summary>
internal sealed class NameHeads
{
    private readonly List<Head> _heads = [];
    private readonly Dictionary<string, List<Head>> _byPart = new(StringComparer.Ordinal);

    public IEnumerable<MentionGroup> Groups =>
        _heads.Select(head => new MentionGroup([.. head.Mentions.OrderBy(mention => mention.Span)], head.IsAmbiguous, head.Name.IsInitialsOnly));

    public void Place(PersonName name, NameGender gender, IEnumerable<Mention> mentions)
    {
        var fitting = Candidates(name).Where(head => head.Welcomes(name, gender)).Distinct().ToList();

        if ((fitting is [var only] ? only : fitting.Find(head => head.IsAmbiguous)) is { } home)
        {
            home.Take(mentions, gender);
        }
        else
        {
            Add(new Head(name, gender, mentions, isAmbiguous: fitting.Count > 1));
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

    private sealed class Head(PersonName name, NameGender gender, IEnumerable<Mention> mentions, bool isAmbiguous)
    {
        private NameGender _gender = gender;

        public PersonName Name { get; } = name;

        public List<Mention> Mentions { get; } = [.. mentions];

        public bool IsAmbiguous { get; } = isAmbiguous;

        public bool Welcomes(PersonName other, NameGender gender) =>
            other.Fits(Name) && (!IsAmbiguous || other.Parts.SequenceEqual(Name.Parts))
            && (gender == _gender || gender == NameGender.Unknown || _gender == NameGender.Unknown);

        public void Take(IEnumerable<Mention> mentions, NameGender gender)
        {
            Mentions.AddRange(mentions);
            _gender = _gender == NameGender.Unknown ? gender : _gender;
        }
    }
}
