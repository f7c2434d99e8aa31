using System.Text;
using System.Text.Json;
using Anonymizer.Core;

namespace Anonymizer.Training.Data;

/// <summary>Reads annotated texts, one JSON object a line, strictly: what is wrong is told with file and line, never with the text.</summary>
public static class DataFile
{
    private const int Probe = 200;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <param name="file">UTF-8, with or without a byte order mark; empty lines are passed over.</param>
    /// <param name="parse">Makes an example of a line.</param>
    /// <exception cref="DomainException">data.unreadable, data.encoding, data.damaged (also: spans outside of the text, empty, overlapping; an id twice).</exception>
    public static IEnumerable<TrainingExample> Read(string file, Func<string, TrainingExample> parse)
    {
        ArgumentNullException.ThrowIfNull(parse);

        var ids = new HashSet<string>(StringComparer.Ordinal);

        foreach (var (line, number) in Lines(file))
        {
            var example = Parsed(file, number, line, parse);

            yield return ids.Add(example.Id) ? example : throw Damaged(file, number, "its id stood in an earlier line already");
        }
    }

    private static TrainingExample Parsed(string file, int number, string line, Func<string, TrainingExample> parse)
    {
        try
        {
            var example = parse(line);

            return example.Fault() is { } fault ? throw new InvalidDataException(fault) : example;
        }
        catch (InvalidDataException problem)
        {
            throw Damaged(file, number, problem.Message);
        }
        catch (Exception problem) when (
            problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or IndexOutOfRangeException)
        {
            throw Damaged(file, number, "it is no JSON object with the fields of this format");
        }
    }

    private static IEnumerable<(string Line, int Number)> Lines(string file)
    {
        var bytes = ReadAll(file);
        var start = bytes.AsSpan().StartsWith(Mark) ? Mark.Length : 0;

        for (var number = 1; start < bytes.Length; number++)
        {
            var found = Array.IndexOf(bytes, (byte)'\n', start);
            var end = found < 0 ? bytes.Length : found;
            var line = Decoded(file, bytes.AsSpan(start, end - start), number);
            start = end + 1;

            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (line, number);
            }
        }
    }

    private static byte[] ReadAll(string file)
    {
        try
        {
            var bytes = File.ReadAllBytes(file);
            var isWide = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || bytes.AsSpan(0, Math.Min(bytes.Length, Probe)).Contains((byte)0);

            return isWide ? throw new DomainException("data.encoding", $"{file} is written in UTF-16: store it in UTF-8.") : bytes;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DomainException("data.unreadable", $"{file} cannot be read: {problem.Message}");
        }
    }

    private static string Decoded(string file, ReadOnlySpan<byte> line, int number)
    {
        try
        {
            return Strict.GetString(line);
        }
        catch (DecoderFallbackException)
        {
            throw new DomainException("data.encoding", $"{file}, line {number}, is not written in UTF-8: store the file in UTF-8.");
        }
    }

    private static DomainException Damaged(string file, int number, string what) => new("data.damaged", $"{file}, line {number}: {what}. Correct the line or take it out.");
}
