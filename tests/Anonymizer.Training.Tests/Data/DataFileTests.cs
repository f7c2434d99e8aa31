using System.Text;
using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Training.Data;

namespace Anonymizer.Training.Tests.Data;

public sealed class DataFileTests : IDisposable
{
    private const string Good = """{"id": "1", "text": "Anna Kalna 😀 came", "spans": [{"start": 0, "end": 10, "label": "PERSON"}, {"start": 13, "end": 17, "label": "MISC"}]}""";
    private const string Secret = "Anna";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Offsets_in_code_points_become_utf16_units_beyond_the_basic_plane()
    {
        var spans = Read(Good).ShouldHaveSingleItem().Spans;

        spans[0].ShouldSatisfyAllConditions(span => span.Start.ShouldBe(0), span => span.End.ShouldBe(10));
        spans[1].ShouldSatisfyAllConditions(span => span.Start.ShouldBe(14), span => span.End.ShouldBe(18));
    }

    [Fact]
    public void A_byte_order_mark_empty_lines_and_line_ends_of_windows_do_no_harm()
    {
        File.WriteAllText(folder["a.jsonl"], $"{Good}\r\n\r\n{Good.Replace("\"1\"", "\"2\"", StringComparison.Ordinal)}\r\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        GoldSource.Corrected.Read(folder["a.jsonl"]).Select(example => example.Id).ShouldBe(["1", "2"]);
    }

    [Theory]
    [InlineData("""{"start": 0, "end": 18, "label": "PERSON"}""", "outside")]
    [InlineData("""{"start": -1, "end": 4, "label": "PERSON"}""", "outside")]
    [InlineData("""{"start": 4, "end": 4, "label": "PERSON"}""", "empty")]
    [InlineData("""{"start": 4, "end": 2, "label": "PERSON"}""", "empty")]
    [InlineData("""{"start": 0, "end": 6, "label": "PERSON"}, {"start": 4, "end": 9, "label": "LOC"}""", "overlap")]
    [InlineData("""{"start": 0, "end": 6, "label": "SPACESHIP"}""", "SPACESHIP")]
    [InlineData("""{"start": 0, "end": 6}""", "fields")]
    [InlineData("""{"start": "0", "end": 6, "label": "PERSON"}""", "fields")]
    public void A_span_that_makes_no_sense_is_told_with_file_and_line_and_without_the_text(string spans, string what)
    {
        var refusal = Refusal(Good + "\n" + $$"""{"id": "2", "text": "Anna Kalna 😀 came", "spans": [{{spans}}]}""");

        refusal.Code.ShouldBe("data.damaged");
        refusal.Message.ShouldContain("a.jsonl, line 2:");
        refusal.Message.ShouldContain(what);
        refusal.Message.ShouldNotContain(Secret);
    }

    [Theory]
    [InlineData("{\"id\": \"2\", \"text\": \"Anna")]
    [InlineData("Anna")]
    [InlineData("[\"Anna\"]")]
    [InlineData("{\"text\": \"Anna\", \"spans\": []}")]
    [InlineData("{\"id\": \"2\", \"spans\": []}")]
    [InlineData("{\"id\": \"2\", \"text\": null, \"spans\": []}")]
    [InlineData("{\"id\": \"2\", \"text\": \"Anna \\ud83d\", \"spans\": []}")]
    public void A_line_that_is_none_is_told_without_its_text(string line)
    {
        var refusal = Refusal(Good + "\n\n" + line);

        refusal.Message.ShouldContain("line 3:");
        refusal.Message.ShouldNotContain(Secret);
    }

    [Fact]
    public void An_id_that_stands_twice_is_told() => Refusal(Good + "\n" + Good).Message.ShouldContain("line 2: its id");

    [Fact]
    public void Of_nested_spans_the_outer_stays() =>
        Read("""{"id": "1", "text": "Anna Kalna", "spans": [{"start": 5, "end": 10, "label": "LOC"}, {"start": 0, "end": 10, "label": "PERSON"}]}""")
            .ShouldHaveSingleItem().Spans.ShouldHaveSingleItem().Types.ShouldBe([EntityType.Person]);

    [Fact]
    public void Another_encoding_is_told()
    {
        File.WriteAllText(folder["wide.jsonl"], Good, Encoding.Unicode);
        File.WriteAllBytes(folder["bare.jsonl"], Encoding.Unicode.GetBytes(Good));
        File.WriteAllBytes(folder["latin.jsonl"], [.. Encoding.UTF8.GetBytes(Good), (byte)'\n', .. Encoding.Latin1.GetBytes("""{"id": "2", "text": "é", "spans": []}""")]);

        foreach (var (file, what) in new[] { ("wide.jsonl", "UTF-16"), ("bare.jsonl", "UTF-16"), ("latin.jsonl", "line 2") })
        {
            var refusal = Should.Throw<DomainException>(() => GoldSource.Corrected.Read(folder[file]).ToList());
            refusal.Code.ShouldBe("data.encoding");
            refusal.Message.ShouldContain(what);
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_told() =>
        Should.Throw<DomainException>(() => GoldSource.Corrected.Read(folder["none.jsonl"]).ToList()).Code.ShouldBe("data.unreadable");

    private List<TrainingExample> Read(string text)
    {
        File.WriteAllText(folder["a.jsonl"], text);

        return [.. GoldSource.Corrected.Read(folder["a.jsonl"])];
    }

    private DomainException Refusal(string text) => Should.Throw<DomainException>(() => Read(text));
}
