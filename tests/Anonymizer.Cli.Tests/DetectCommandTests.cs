using System.Text;
using System.Text.Json;
using Anonymizer.Cli.Running;

namespace Anonymizer.Cli.Tests;

public sealed class DetectCommandTests : IDisposable
{
    private const string Sentence = "The applicant’s address is adelina.vosskuhl@example.org, he said.";
    private const string Address = "adelina.vosskuhl@example.org";

    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task A_text_file_becomes_one_line_with_offsets_in_utf16_units()
    {
        var path = _line.Write("verdict.txt", $"🏛 {Sentence}");

        var result = await _line.RunAsync("detect", path, "--no-model");

        result.ExitCode.ShouldBe(ExitCode.Done);
        var verdict = result.Lines.ShouldHaveSingleItem();
        verdict.GetProperty("id").GetString().ShouldBe(path);
        Found(verdict, $"🏛 {Sentence}").ShouldContain(Address);
    }

    [Fact]
    public async Task A_mention_says_what_it_is_and_why()
    {
        var result = await _line.RunAsync("detect", _line.Write("verdict.txt", Sentence), "--no-model");

        var mention = result.Lines[0].GetProperty("mentions").EnumerateArray().Single(candidate => Text(candidate, Sentence) == Address);
        mention.GetProperty("type").GetString().ShouldBe("CODE");
        mention.GetProperty("need").GetString().ShouldBe("DIRECT");
        mention.GetProperty("kind").GetString().ShouldBe("EMAIL");
        mention.GetProperty("source").GetString().ShouldBe("pattern");
        mention.GetProperty("role").GetString().ShouldBe("NONE");
        mention.GetProperty("score").GetDouble().ShouldBeInRange(0.5, 1);
        mention.GetProperty("entity").GetInt32().ShouldBeGreaterThan(0);
        mention.GetProperty("why").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task A_word_file_is_read()
    {
        var path = _line.Write("verdict.docx", AWordFile.With("JUDGMENT", Sentence));

        var result = await _line.RunAsync("detect", path, "--no-model");

        result.ExitCode.ShouldBe(ExitCode.Done);
        result.Lines[0].GetProperty("mentions").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Lines_of_standard_input_keep_their_ids_and_order()
    {
        _line.Input = string.Join('\n', Enumerable.Range(0, 25).Select(number => JsonSerializer.Serialize(new { id = $"v{number}", text = Sentence })));

        var result = await _line.RunAsync("detect", "-", "--no-model");

        result.Lines.Select(verdict => verdict.GetProperty("id").GetString()).ShouldBe(Enumerable.Range(0, 25).Select(number => $"v{number}"));
        result.Error.ShouldContain("25 verdicts");
        result.Error.ShouldContain("characters/s");
        result.Error.ShouldContain("patterns only");
    }

    [Fact]
    public async Task A_line_that_is_no_verdict_is_named_by_its_number()
    {
        var path = _line.Write("verdicts.jsonl", "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"b\"}\n");

        var result = await _line.RunAsync("detect", path, "--no-model");

        result.ExitCode.ShouldBe(ExitCode.InputUnreadable);
        result.Error.ShouldContain("Line 2");
    }

    [Fact]
    public async Task One_bad_file_of_several_is_told_and_the_others_are_done()
    {
        var good = _line.Write("good.txt", Sentence);
        var bad = _line.Write("bad.docx", "this is no Word file");

        var result = await _line.RunAsync("detect", bad, good, "--no-model");

        result.ExitCode.ShouldBe(ExitCode.PartialFailure);
        result.Lines.ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe(good);
        result.Error.ShouldContain(bad);
    }

    [Fact]
    public async Task Text_that_is_not_utf8_is_refused_rather_than_shifted()
    {
        var path = _line.Write("latin1.txt", Encoding.Latin1.GetBytes("Señor Vosskuhl"));

        var result = await _line.RunAsync("detect", path, "--no-model");

        result.ExitCode.ShouldBe(ExitCode.InputUnreadable);
        result.Error.ShouldContain("UTF-8");
    }

    [Fact]
    public async Task Other_kinds_of_files_are_wrong_arguments()
    {
        (await _line.RunAsync("detect", _line.Write("scan.html", "x"), "--no-model")).ExitCode.ShouldBe(ExitCode.Usage);
    }

    [Fact]
    public async Task Terms_are_found_wherever_they_stand()
    {
        var text = _line.Write("verdict.txt", "Brumhilde Quastenberg appealed. BRUMHILDE QUASTENBERG lost.");
        var terms = _line.Write("terms.json", """[{"text":"Brumhilde Quastenberg","type":"PERSON"}]""");

        var result = await _line.RunAsync("detect", text, "--no-model", "--terms", terms);

        var mentions = result.Lines[0].GetProperty("mentions").EnumerateArray().ToList();
        mentions.Count.ShouldBe(2);
        mentions.ShouldAllBe(mention => mention.GetProperty("source").GetString() == "list");
        mentions.Select(mention => mention.GetProperty("entity").GetInt32()).Distinct().ShouldHaveSingleItem();
    }

    private static IEnumerable<string> Found(JsonElement verdict, string text) =>
        verdict.GetProperty("mentions").EnumerateArray().Select(mention => Text(mention, text));

    private static string Text(JsonElement mention, string text) =>
        text[mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()];
}
