using Anonymizer.Cli.Running;

namespace Anonymizer.Cli.Tests;

public sealed class ConvertCommandTests : IDisposable
{
    private const string Gold = """{"id":"a","text":"Ann Smith met Bo.","spans":[{"start":0,"end":9,"label":"PERSON","need":"DIRECT","role":"WITNESS","entity_id":"1"}]}""";

    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Annotations_go_to_columns_to_word_and_back_unchanged()
    {
        var first = _line.Write("first.jsonl", $"{Gold}\n");

        await ConvertAsync(first, _line.PathOf("a.conll"));
        await ConvertAsync(_line.PathOf("a.conll"), _line.PathOf("words"));
        await ConvertAsync(_line.PathOf("words"), _line.PathOf("one.docx"));
        await ConvertAsync(_line.PathOf("one.docx"), _line.PathOf("last.jsonl"));

        var last = await File.ReadAllTextAsync(_line.PathOf("last.jsonl"), TestContext.Current.CancellationToken);
        last.ShouldContain("\"text\":\"Ann Smith met Bo.\"");
        last.ShouldContain("""{"start":0,"end":9,"label":"PERSON","need":"DIRECT","role":"WITNESS","entity_id":"1"}""");
        (await File.ReadAllTextAsync(_line.PathOf("a.conll"), TestContext.Current.CancellationToken)).ShouldContain("Smith\t1\tDirect\tWitness\t1\tI-PERSON\n");
    }

    [Fact]
    public async Task Two_texts_do_not_go_into_one_word_file()
    {
        var result = await _line.RunAsync("convert", _line.Write("two.jsonl", $"{Gold}\n{Gold}\n"), "-o", _line.PathOf("two.docx"));

        result.ExitCode.ShouldBe(ExitCode.Usage);
        result.Error.ShouldContain("folder");
    }

    [Theory]
    [InlineData("in.xml", ExitCode.Usage)]
    [InlineData("missing.jsonl", ExitCode.InputUnreadable)]
    public async Task What_cannot_be_read_is_named(string name, int code)
    {
        (await _line.RunAsync("convert", _line.PathOf(name), "-o", _line.PathOf("out.conll"))).ExitCode.ShouldBe(code);
    }

    private async Task ConvertAsync(string from, string to)
    {
        var result = await _line.RunAsync("convert", from, "-o", to);
        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
    }
}
