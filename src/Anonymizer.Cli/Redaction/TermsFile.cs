using System.Text.Json;
using Anonymizer.Cli.Input;
using Anonymizer.Core;
using Anonymizer.Core.Detection;

namespace Anonymizer.Cli.Redaction;

/// <summary>A terms file: extra strings that must be masked wherever they stand, seen or hidden.</summary>
internal static class TermsFile
{
    public const string RecognizerName = "terms";

    /// <exception cref="DomainException">terms.invalid, or an input error.</exception>
    public static async Task<IReadOnlyList<ListTerm>> ReadAsync(string? path, CancellationToken cancellationToken) =>
        path is null ? [] : Parse(await InputFile.ReadTextAsync(path, cancellationToken), path);

    /// <summary>Objects with a text and a type (PERSON when left out), or plain strings.</summary>
    public static IReadOnlyList<ListTerm> Parse(string json, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(json);

            return [.. document.RootElement.EnumerateArray().Select((element, index) => TermOf(element, index, name))];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new DomainException("terms.invalid", $"{name} is not a JSON array of objects with \"text\" and \"type\".");
        }
    }

    private static ListTerm TermOf(JsonElement element, int index, string name)
    {
        var text = element.ValueKind == JsonValueKind.String ? element.GetString() : TextOf(element);
        var type = element.ValueKind == JsonValueKind.Object && element.TryGetProperty("type", out var value) ? value.GetString() : null;

        return string.IsNullOrWhiteSpace(text)
            ? throw new DomainException("terms.invalid", $"Entry {index} of {name} has no \"text\": give each entry a text of at least one letter.")
            : new ListTerm(text, string.IsNullOrWhiteSpace(type) ? EntityType.Person : new EntityType(type.ToUpperInvariant()));
    }

    private static string? TextOf(JsonElement element) => element.TryGetProperty("text", out var text) ? text.GetString() : null;
}
