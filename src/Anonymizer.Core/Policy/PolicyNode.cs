using System.Text.Json;

namespace Anonymizer.Core.Policy;

/// <summary>A value of a policy document and its path, so that each complaint can say where it is.</summary>
internal readonly record struct PolicyNode(JsonElement Value, string Path, PolicySource Source)
{
    public void MustBeObjectOf(IReadOnlyList<string> properties)
    {
        foreach (var (name, node) in Properties())
        {
            if (!properties.Contains(name))
            {
                throw node.Problem($"is not known; write one of {string.Join(", ", properties)}");
            }
        }
    }

    public IReadOnlyList<(string Name, PolicyNode Node)> Properties()
    {
        if (Value.ValueKind != JsonValueKind.Object)
        {
            throw Problem("must be an object: { … }");
        }

        var (path, source) = (Path, Source);

        return [.. Value.EnumerateObject().Select(property => (property.Name, new PolicyNode(property.Value, $"{path}.{property.Name}", source)))];
    }

    public PolicyNode Child(string name) => Find(name) ?? throw (this with { Path = $"{Path}.{name}" }).Problem("is missing; add it");

    public PolicyNode? Find(string name) => Value.TryGetProperty(name, out var child) ? new PolicyNode(child, $"{Path}.{name}", Source) : null;

    public IEnumerable<PolicyNode> Items()
    {
        if (Value.ValueKind != JsonValueKind.Array)
        {
            throw Problem("must be a list: [ … ]");
        }

        var (path, source) = (Path, Source);

        return Value.EnumerateArray().Select((item, place) => new PolicyNode(item, $"{path}[{place}]", source));
    }

    /// <summary>One text or a list of them; none when the property is not there.</summary>
    public IEnumerable<PolicyNode> Texts(string name) => Find(name) switch
    {
        null => [],
        { Value.ValueKind: JsonValueKind.Array } list => list.Items(),
        { } one => [one],
    };

    public string Text() => Value.ValueKind == JsonValueKind.String ? Value.GetString()! : throw Problem("must be a text in quotes");

    /// <summary>One of an enum's values as JSON spells them.</summary>
    public T Choice<T>()
        where T : struct, Enum
    {
        var known = Enum.GetValues<T>().ToDictionary(value => JsonSerializer.Serialize(value).Trim('"'), StringComparer.Ordinal);

        return known.TryGetValue(Text(), out var found) ? found : throw Problem($"is not known; write one of {string.Join(", ", known.Keys)}");
    }

    public int Number(int least, int most) =>
        Value.ValueKind == JsonValueKind.Number && Value.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw Problem($"must be a whole number from {least}");

    public double Share() =>
        Value.ValueKind == JsonValueKind.Number && Value.TryGetDouble(out var number) && number is >= 0 and <= 1
            ? number
            : throw Problem("must be a share from 0 to 1, for example 0.99");

    public double Amount() => Value.ValueKind == JsonValueKind.Number && Value.TryGetDouble(out var number) && number >= 0
        ? number
        : throw Problem("must be a number from 0, for example 0.5");

    /// <summary>A text of at most so many characters on one line.</summary>
    public string Line(int most) => Text() is var text && text.Length <= most && !text.Any(char.IsControl)
        ? text
        : throw Problem($"must be one line of at most {most} characters");

    public DomainException Problem(string message) => Problem(string.Empty, message);

    public DomainException Problem(string below, string message)
    {
        var (line, column) = Source.PlaceOf(Path + below);

        return new("policy.invalid", $"The policy's {Path}{below} (line {line}, column {column}) {message}.");
    }
}
