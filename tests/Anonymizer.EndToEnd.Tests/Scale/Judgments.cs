using System.Text.Json;

namespace Anonymizer.EndToEnd.Tests.Scale;

/// <summary>Word files by the hundred: judgments of ../shared turned into Word on the fly, again under other numbers when there are not enough; made-up ones where that folder is absent.</summary>
internal static class Judgments
{
    private const int Paragraphs = 20;

    private static string Shared => Path.Combine(Checkout.Root, "..", "shared", "data", "echr_judgments", "judgments.jsonl");

    public static bool AreShared => File.Exists(Shared);

    public static IReadOnlyList<byte[]> Take(int count) => AreShared ? FromShared(count) : MadeUp(count);

    public static IReadOnlyList<byte[]> MadeUp(int count, int paragraphs = Paragraphs) => [.. Enumerable.Range(0, count).Select(number => AMadeUpVerdict.Long(paragraphs, first: number * paragraphs))];

    private static byte[][] FromShared(int count)
    {
        var texts = File.ReadLines(Shared).Take(count).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!).ToList();

        return [.. Enumerable.Range(0, count).Select(number => AMadeUpVerdict.OfText($"File {number + 1}\n{texts[number % texts.Count]}"))];
    }
}
