using System.Text;
using Anonymizer.Cli.Running;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;
using Anonymizer.Ner.Tokens;

namespace Anonymizer.Cli.Tests;

/// <summary>Several models at hand: the verdict's language chooses.</summary>
public sealed class LanguageTests : IDisposable
{
    private const string English = "The applicant was born in Riga and it was found that the court had not heard him.";
    private const string Portuguese = "O autor não foi ouvido pelo tribunal, que não deu provimento ao recurso da ré, como se vê na sentença.";
    private const string Latvian = "Tiesa uzskata, ka prasītājs nav pierādījis, ka līgums tika noslēgts, un tiesas spriedums ir spēkā no šī gada.";

    private readonly CommandLine _line = new();

    public LanguageTests()
    {
        Put("first", "en");
        Put("second", "pt");
        new ModelRegistry(_line.PathOf("models")).Activate("first");
        new ModelRegistry(_line.PathOf("models")).Activate("second", "pt");
    }

    public void Dispose() => _line.Dispose();

    [Theory]
    [InlineData(English, "first")]
    [InlineData(Portuguese, "second")]
    public async Task The_words_of_a_verdict_choose_the_model(string text, string version)
    {
        _line.Write("a.txt", text);

        var result = await _line.RunAsync("detect", _line.PathOf("a.txt"));

        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        result.Out.ShouldContain($"\"{version}\"");
        result.Out.ShouldNotContain("warning");
        result.Error.ShouldNotContain("warning");
    }

    [Fact]
    public async Task A_given_language_is_stronger_than_the_words()
    {
        _line.Write("a.txt", English);

        (await _line.RunAsync("detect", _line.PathOf("a.txt"), "--language", "pt")).Out.ShouldContain("\"second\"");
        (await _line.RunAsync("detect", _line.PathOf("a.txt"), "--language", "English")).ExitCode.ShouldBe(ExitCode.Usage);
    }

    [Fact]
    public async Task Where_no_model_is_made_for_the_language_the_default_one_works_and_the_result_says_so()
    {
        _line.Write("a.txt", Latvian);

        var result = await _line.RunAsync("detect", _line.PathOf("a.txt"));

        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        result.Lines[0].GetProperty("warning").GetString()!.ShouldContain("'lv': first worked");
        result.Error.ShouldContain("warning");
        result.Out.ShouldContain("\"first\"");
    }

    [Fact]
    public async Task A_redaction_reports_language_model_and_warning()
    {
        _line.Write("in.docx", AWordFile.With(Latvian));

        var result = await _line.RunAsync("redact", _line.PathOf("in.docx"), "-o", _line.PathOf("out.docx"), "--json");

        var report = result.Json;
        report.GetProperty("model").GetString().ShouldBe("first");
        report.GetProperty("language").GetString().ShouldBe("lv");
        report.GetProperty("warnings")[0].GetString()!.ShouldContain("made for en");
        result.Error.ShouldContain("anonymizer: warning: No model is made for the language");
    }

    /// <summary>A network of one layer that calls every word a code.</summary>
    private void Put(string version, string language)
    {
        string[] pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"];
        var shape = new NetworkShape(pieces.Length, Positions: 32, Hidden: 4, Layers: 1, Heads: 2, Inner: 8, WordShape.Count);
        var weights = NetworkParts.Of(shape, LabelSet.Default)
            .ToDictionary(part => part.Name, part => new Weights(part.Shape, new float[part.Shape.Aggregate(1, (product, dimension) => product * dimension)]));
        weights["head.bias"].Values[BioCodec.Begin(1)] = 50;
        var manifest = new ModelManifest(version, shape, new DecodingOptions(Window: 16, Context: 3)) { Languages = [language] };
        Directory.CreateDirectory(_line.PathOf("models"));
        ModelFolder.Save(_line.PathOf($"models/{version}"), manifest, LabelSet.Default, Encoding.UTF8.GetBytes(string.Join('\n', pieces) + "\n"), weights);
    }
}
