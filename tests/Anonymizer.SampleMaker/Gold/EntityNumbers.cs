using Anonymizer.SampleMaker.Writing;

namespace Anonymizer.SampleMaker.Gold;

/// <summary>Gives each entity of a sample its id: P1, P2, O1, … in order of the first mention.</summary>
internal sealed class EntityNumbers
{
    private readonly Dictionary<(string Type, string Key), string> ids = [];
    private readonly Dictionary<string, int> counts = [];

    public string Of(Tag tag)
    {
        var key = (tag.Type.Name, tag.Key);

        if (!ids.TryGetValue(key, out var id))
        {
            var number = counts.GetValueOrDefault(tag.Type.Name) + 1;
            counts[tag.Type.Name] = number;
            ids[key] = id = $"{tag.Type.Name}{number}";
        }

        return id;
    }
}
