using System.Text.Json;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verification;

namespace Anonymizer.Word.Tests;

/// <summary>A file with an invented name in each of 268 hiding places, and a foreign tool that looks for what is left of them.</summary>
public sealed class PlantedNamesTests
{
    [Theory]
    [InlineData("--seed", "1")]
    [InlineData("--seed", "2")]
    [InlineData("--seed", "3", "--style", "letters")]
    [InlineData("--seed", "4", "--risky")]
    [InlineData("--seed", "5", "--subset", "0.4")]
    public void Nothing_of_any_planted_name_survives_and_all_other_text_does(params string[] options)
    {
        using var folder = new TemporaryFolder();
        var (planted, names, output) = (folder.Path("planted.docx"), folder.Path("names.json"), folder.Path("redacted.docx"));
        SharedFiles.Run("plant.py", [.. options, "--out", planted, "--json", names]).Code.ShouldBe(0);
        var file = File.ReadAllBytes(planted);
        var markers = JsonDocument.Parse(File.ReadAllText(names)).RootElement.GetProperty("markers").EnumerateArray().Select(Marker.Of).ToList();
        var terms = new ReleaseTerms([.. markers.Select(marker => marker.Name)], []);
        var replacements = ReplacementsOf(WordReader.Read(file).Text, markers);

        var result = WordRelease.Make(file, replacements, terms);

        result.Report.Reasons.ShouldBeEmpty();
        File.WriteAllBytes(output, result.File!);
        var (code, found) = SharedFiles.Run("leakcheck.py", output, "--json", names, "--strict-keep");
        code.ShouldBe(0, found);
    }

    [Fact]
    public void The_foreign_tool_finds_the_names_if_only_hidden_places_are_cleaned()
    {
        using var folder = new TemporaryFolder();
        var (planted, names, output) = (folder.Path("planted.docx"), folder.Path("names.json"), folder.Path("redacted.docx"));
        SharedFiles.Run("plant.py", "--out", planted, "--json", names);
        File.WriteAllBytes(output, WordRedactor.Redact(File.ReadAllBytes(planted), [], Redacting.Terms()).File);

        SharedFiles.Run("leakcheck.py", output, "--json", names, "--summary").Output.ShouldContain("visible 80/80");
    }

    /// <summary>Every name wherever it stands in the text, found as letters and digits in order, whatever parts them.</summary>
    private static List<Replacement> ReplacementsOf(VerdictText text, IReadOnlyList<Marker> markers)
    {
        var words = NormalForm.Of(text.Value);
        var letters = words.Text.Index().Where(character => character.Item != ' ').ToList();
        var joined = string.Concat(letters.Select(character => character.Item));
        var spans = new List<TextSpan>();

        foreach (var form in markers.SelectMany(marker => marker.Forms))
        {
            for (var start = joined.IndexOf(form, StringComparison.Ordinal); start >= 0; start = joined.IndexOf(form, start + 1, StringComparison.Ordinal))
            {
                spans.Add(new TextSpan(words.OriginOf(letters[start].Index), words.OriginOf(letters[start + form.Length - 1].Index) + 1));
            }
        }

        return [.. Merged(spans).Index().Select(span => new Replacement(span.Item, $"Person {span.Index}", span.Index + 1))];
    }

    private static List<TextSpan> Merged(IEnumerable<TextSpan> spans) => spans.Order().Aggregate(new List<TextSpan>(), (merged, span) =>
    {
        if (merged is [.., var last] && last.Overlaps(span))
        {
            merged[^1] = last.Union(span);
        }
        else
        {
            merged.Add(span);
        }

        return merged;
    });

    private sealed record Marker(string Name, IReadOnlyList<string> Forms)
    {
        public static Marker Of(JsonElement element)
        {
            var (first, last) = (element.GetProperty("first").GetString()!, element.GetProperty("last").GetString()!);
            string[] texts = [$"{first} {last}", $"{last}, {first}", element.GetProperty("text").GetString() ?? first + last];

            return new Marker($"{first} {last}", [.. texts.Select(text => NormalForm.Of(text).Text.Replace(" ", string.Empty, StringComparison.Ordinal)).Distinct()]);
        }
    }
}
