using System.Text;
using System.Text.Json;

namespace Anonymizer.Core.Policy;

/// <summary>The text of a policy document, to say on which line something stands.</summary>
internal sealed class PolicySource(string json)
{
    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 16 };

    /// <summary>Where the value at a path stands, or the nearest thing around it that is there: line and column, from 1.</summary>
    public (int Line, int Column) PlaceOf(string path)
    {
        var places = Places();

        for (var sought = path; sought.Length > 1; sought = sought[..Math.Max(sought.LastIndexOfAny(['.', '[']), 1)])
        {
            if (places.TryGetValue(sought, out var found))
            {
                return At(found);
            }
        }

        return At(places.GetValueOrDefault("$"));
    }

    private (int Line, int Column) At(long index)
    {
        var before = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(json).AsSpan(0, (int)index));

        return (before.Count(character => character == '\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    /// <summary>The first byte of each value; of a property, of its name.</summary>
    private Dictionary<string, long> Places()
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), Options);
        var places = new Dictionary<string, long>(StringComparer.Ordinal);
        var open = new Stack<(string Path, int Items)>();
        var named = (Path: (string?)null, Index: 0L);

        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    named = ($"{open.Peek().Path}.{reader.GetString()}", reader.TokenStartIndex);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    break;
                default:
                    var path = named.Path ?? ItemPath(open);
                    places.TryAdd(path, named.Path is null ? reader.TokenStartIndex : named.Index);
                    named = (null, 0);
                    Open(open, reader.TokenType, path);
                    break;
            }
        }

        return places;
    }

    private static string ItemPath(Stack<(string Path, int Items)> open)
    {
        if (open.Count == 0)
        {
            return "$";
        }

        var (path, items) = open.Pop();
        open.Push((path, items + 1));

        return $"{path}[{items}]";
    }

    private static void Open(Stack<(string Path, int Items)> open, JsonTokenType token, string path)
    {
        if (token is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            open.Push((path, 0));
        }
    }
}
