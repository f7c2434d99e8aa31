namespace Anonymizer.Core.Review.Readings;

/// <summary>Makes of two readings and the settled questions the change that the first reading needs.</summary>
/// <remarks>
/// Each place takes the marks of the reader whose answer holds there; each group of entities takes the chosen reader's way of parting and
/// naming them. Where nothing was asked, the first reading stands. What comes out keeps the laws of a review: disjoint mentions, one
/// type an entity.
/// </remarks>
internal sealed class Adjudicator
{
    private readonly ReadingComparison comparison;
    private readonly IReadOnlyDictionary<string, Reader> choices;
    private readonly Dictionary<int, Suggestion> result;
    private readonly Dictionary<int, int> idOfSecond;
    private readonly Dictionary<int, string?> reasons = [];
    private int nextId;

    public Adjudicator(ReadingComparison comparison, IReadOnlyDictionary<string, Reader> choices)
    {
        (this.comparison, this.choices) = (comparison, choices);
        result = comparison.First.Suggestions.ToDictionary(suggestion => suggestion.Id);
        nextId = Math.Max(comparison.First.Suggestions.Select(one => one.Id).DefaultIfEmpty().Max(), comparison.Second.Suggestions.Select(one => one.Id).DefaultIfEmpty().Max()) + 1;
        idOfSecond = IdsOfSecond();
    }

    public ReviewAdjudicated Settle()
    {
        foreach (var (index, place) in comparison.Places.Index())
        {
            Settle(place, Chosen(comparison.KeyOfPlace(index)));
        }

        OneTypeAnEntity();
        var before = comparison.First.Suggestions.ToDictionary(suggestion => suggestion.Id);

        return new ReviewAdjudicated(
            [.. before.Keys.Where(id => !result.ContainsKey(id)).Order()],
            [.. result.Values.Where(suggestion => before.GetValueOrDefault(suggestion.Id) != suggestion).OrderBy(suggestion => suggestion.Mention.Span)],
            Replacements(),
            comparison.Second.Notes.Waived.Where(waived => !comparison.First.Notes.Waived.ContainsKey(waived.Key)).ToDictionary())
        {
            Reasons = reasons.Where(one => comparison.First.Notes.Reasons.GetValueOrDefault(one.Key) != one.Value).ToDictionary(),
        };
    }

    private Reader Chosen(string? key) => key is null ? Reader.First : choices[key];

    private void Settle(MarkedPlace place, Reader reader)
    {
        if (reader == Reader.First && !(place.HasSameSpans && ModelOf(place, Reader.First) == Reader.Second))
        {
            foreach (var suggestion in place.First)
            {
                result[suggestion.Id] = Recast(suggestion, reader, place);
            }

            return;
        }

        foreach (var gone in result.Values.Where(suggestion => suggestion.Mention.Span.Overlaps(place.Region)).ToList())
        {
            result.Remove(gone.Id);
        }

        foreach (var suggestion in place.Second)
        {
            Take(Recast(suggestion, Reader.Second, place));
        }

        foreach (var suggestion in comparison.Second.Suggestions.Where(one => one.Decision == Decision.Rejected && one.Mention.Span.Overlaps(place.Region)))
        {
            if (!result.Values.Any(other => other.Mention.Span.Overlaps(suggestion.Mention.Span)))
            {
                Take(suggestion with { Mention = suggestion.Mention with { EntityId = comparison.First.Find(suggestion.Id)?.Mention.EntityId ?? suggestion.Mention.EntityId } });
            }
        }
    }

    /// <summary>A proposed mention keeps its number, unless the first reader's mention elsewhere has it.</summary>
    private void Take(Suggestion suggestion)
    {
        var id = suggestion.IsAdded || result.ContainsKey(suggestion.Id) ? nextId++ : suggestion.Id;
        result[id] = suggestion with { Id = id };
        reasons[id] = comparison.Second.Notes.Reasons.GetValueOrDefault(suggestion.Id);
    }

    /// <summary>The mention as a mention of the entity that it belongs to in the settled review.</summary>
    private Suggestion Recast(Suggestion suggestion, Reader reader, MarkedPlace place)
    {
        var entityId = suggestion.Mention.EntityId;
        var model = ModelOf(place, reader);

        if (model == reader)
        {
            return model == Reader.First ? suggestion : suggestion with { Mention = suggestion.Mention with { EntityId = idOfSecond[entityId] } };
        }

        var like = comparison.EntityOf(model, OtherOf(suggestion, reader, place));

        return suggestion with
        {
            Mention = suggestion.Mention with
            {
                EntityId = model == Reader.First ? like.Id : idOfSecond[like.Id],
                Type = like.Type,
                Need = like.Need,
                Role = like.Role,
                Kind = like.Kind,
            },
        };
    }

    /// <summary>The other reader's entity that a mention means: that of the mention in the same place, else the one that its own entity fits best.</summary>
    private int OtherOf(Suggestion suggestion, Reader reader, MarkedPlace place)
    {
        var other = place.Of(reader == Reader.First ? Reader.Second : Reader.First).FirstOrDefault(one => one.Mention.Span.Overlaps(suggestion.Mention.Span));
        var entityId = suggestion.Mention.EntityId;
        var group = comparison.Groups[comparison.GroupOf(reader, entityId)];

        return other?.Mention.EntityId ?? (reader == Reader.First ? group.SecondOf(entityId) : group.FirstOf(entityId));
    }

    /// <summary>Whose entities hold in the group of a place: the chosen reader's; of a group that only one of the two has, that one's.</summary>
    private Reader ModelOf(MarkedPlace place, Reader reader) => ModelOf(comparison.GroupOf(reader, place.Of(reader)[0].Mention.EntityId));

    private Reader ModelOf(int group) => comparison.Groups[group].First.Count == 0 ? Reader.Second : Chosen(comparison.KeyOfGroup(group));

    /// <summary>The number that each entity of the second reader has in the settled review: that of the first reader's entity that it fits best, else a new one.</summary>
    private Dictionary<int, int> IdsOfSecond()
    {
        var ids = new Dictionary<int, int>();
        var next = comparison.First.Suggestions.Select(suggestion => suggestion.Mention.EntityId).DefaultIfEmpty().Max() + 1;

        foreach (var pair in comparison.Groups.SelectMany(group => group.Shared).Distinct().OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key))
        {
            if (!ids.ContainsValue(pair.Key.First))
            {
                ids.TryAdd(pair.Key.Second, pair.Key.First);
            }
        }

        foreach (var entity in comparison.Groups.SelectMany(group => group.Second).Where(entity => !ids.ContainsKey(entity)))
        {
            ids.Add(entity, next++);
        }

        return ids;
    }

    /// <summary>A rejected mention may stand beside accepted ones that have another type by now: it follows them.</summary>
    private void OneTypeAnEntity()
    {
        foreach (var entity in result.Values.GroupBy(suggestion => suggestion.Mention.EntityId).ToList())
        {
            var model = (entity.FirstOrDefault(suggestion => suggestion.Decision == Decision.Accepted) ?? entity.First()).Mention;

            foreach (var suggestion in entity.Where(suggestion => suggestion.Mention.Type != model.Type))
            {
                result[suggestion.Id] = suggestion with { Mention = suggestion.Mention with { Type = model.Type, Kind = model.Kind } };
            }
        }
    }

    private Dictionary<int, string?> Replacements()
    {
        var written = new Dictionary<int, string?>();

        foreach (var entity in comparison.Groups.Index().Where(group => ModelOf(group.Index) == Reader.Second).SelectMany(group => group.Item.Second))
        {
            var id = idOfSecond[entity];
            var text = comparison.Second.Notes.Replacements.GetValueOrDefault(entity);

            if (text != comparison.First.Notes.Replacements.GetValueOrDefault(id) && result.Values.Any(suggestion => suggestion.Mention.EntityId == id))
            {
                written[id] = text;
            }
        }

        return written;
    }
}
