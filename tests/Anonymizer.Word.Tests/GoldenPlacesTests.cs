using System.Text.RegularExpressions;
using static Anonymizer.Word.Tests.ADocx;
using static Anonymizer.Word.Tests.Redacting;

namespace Anonymizer.Word.Tests;

/// <summary>The exact body that comes out for each class of place: any change of the engine's output shows as a changed line of Golden/places.txt.</summary>
/// <remarks>With ANONYMIZER_WRITE_GOLDEN=1 the file is written anew; look at its difference before it is committed.</remarks>
public sealed class GoldenPlacesTests
{
    private const string Switch = "ANONYMIZER_WRITE_GOLDEN";
    private static readonly string Golden = Path.Combine(SharedFiles.Repository, "tests", "Anonymizer.Word.Tests", "Golden", "places.txt");

    [Fact]
    public void Every_class_of_place_comes_out_as_it_is_written_down()
    {
        var lines = Places().Select(pair => $"{pair.Place}\t{Plain(pair.Before)}\n\t{Plain(Body(pair.Before))}").ToList();

        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Golden)!);
            File.WriteAllText(Golden, string.Join('\n', lines) + '\n');
        }

        string.Join('\n', lines).ShouldBe(File.ReadAllText(Golden).TrimEnd('\n'));
    }

    private static IEnumerable<(string Place, string Before)> Places() =>
        PlacesTests.Inline.Select(row => (row.Data.Item1, P(Run("before ") + row.Data.Item2 + Run(" after"))))
            .Concat(PlacesTests.Blocks.Select(row => (row.Data.Item1, P(Run("before")) + row.Data.Item2 + P(Run("after")))));

    /// <summary>One line in which every letter can be seen.</summary>
    private static string Plain(string xml) => Regex.Replace(xml, "[^ -~]", letter => $"&#x{(int)letter.Value[0]:X};");

    private static string Body(string before)
    {
        var file = With(before).Build();
        var document = PartOf(WordRedactor.Redact(file, ReplacementsOfLetters(file, "zeldaquux", "[X]"), Terms("Zelda Quux")).File, "word/document.xml");
        var body = document[(document.IndexOf("<w:body>", StringComparison.Ordinal) + "<w:body>".Length)..document.IndexOf("<w:sectPr", StringComparison.Ordinal)];

        return body;
    }
}
