using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Anonymizer.Core;

namespace Anonymizer.Cli.Input;

/// <summary>Reads verdicts from JSON lines <c>{"id","text"}</c>, one line at a time.</summary>
internal static class JsonLines
{
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="DomainException">input.invalid: a line is not such an object; the message names the line.</exception>
    public static async IAsyncEnumerable<VerdictInput> ReadAsync(Stream stream, string name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, InputFile.StrictUtf8, detectEncodingFromByteOrderMarks: true, bufferSize: 65_536);

        for (var number = 1; await NextAsync(reader, name, cancellationToken) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line, name, number);
            }
        }
    }

    private static async Task<string?> NextAsync(StreamReader reader, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadLineAsync(cancellationToken);
        }
        catch (DecoderFallbackException)
        {
            throw InputFile.NotUtf8(name);
        }
    }

    private static VerdictInput Parse(string line, string name, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;

            return VerdictInput.Of(IdOf(root.GetProperty("id")), root.GetProperty("text").GetString() ?? throw new JsonException());
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new DomainException("input.invalid", $"Line {number} of {name} is not a JSON object with the strings \"id\" and \"text\".");
        }
    }

    private static string IdOf(JsonElement id) => id.ValueKind == JsonValueKind.Number ? id.GetRawText() : id.GetString() ?? throw new JsonException();
}
