using System.Text;
using System.Text.Json;
using Anonymizer.SampleMaker;
using Anonymizer.SampleMaker.Gold;
using Anonymizer.Word;

namespace Anonymizer.Samples.Tests;

public class GoldTests
{
    private static readonly Dictionary<string, JsonElement> Gold = File.ReadLines(Path.Combine(Repository.Samples, "gold.jsonl"))
        .Select(line => JsonSerializer.Deserialize<JsonElement>(line))
        .ToDictionary(gold => gold.GetProperty("id").GetString()!);

    public static TheoryData<string> Ids => [.. Repository.All.Select(document => document.Id)];

    [Fact]
    public void The_committed_gold_is_what_the_generator_writes()
    {
        var written = Repository.All.Select(document => GoldText.LineOf(document) + "\n");

        string.Concat(written).ShouldBe(File.ReadAllText(Path.Combine(Repository.Samples, "gold.jsonl")));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_gold_text_is_what_the_reader_reads(string id)
    {
        var read = WordReader.Read(Repository.Sample(id)).Text.Value;

        var gold = Gold[id].GetProperty("text").GetString()!.Split('\n');
        var lines = read.Split('\n');

        gold.Zip(lines).Where(pair => pair.First != pair.Second).Take(3).ShouldBeEmpty();
        gold.Length.ShouldBe(lines.Length);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Gold_spans_stand_in_order_on_whole_words_and_do_not_overlap(string id)
    {
        var text = Gold[id].GetProperty("text").GetString()!.EnumerateRunes().ToArray();
        var end = 0;

        foreach (var span in Gold[id].GetProperty("spans").EnumerateArray())
        {
            var start = span.GetProperty("start").GetInt32();
            start.ShouldBeGreaterThanOrEqualTo(end);
            end = span.GetProperty("end").GetInt32();
            end.ShouldBeGreaterThan(start);
            IsInsideWord(text, start).ShouldBeFalse($"span at {start}");
            IsInsideWord(text, end).ShouldBeFalse($"span to {end}");
        }
    }

    private static bool IsInsideWord(Rune[] text, int offset) =>
        offset > 0 && offset < text.Length && Rune.IsLetterOrDigit(text[offset - 1]) && Rune.IsLetterOrDigit(text[offset]);
}
