using System.Text.RegularExpressions;

namespace Anonymizer.Architecture.Tests;

/// <summary>Every refusal that can reach a page is told in the reader's language, by its code (decision 93).</summary>
public class RefusalRules
{
    /// <summary>Codes that the pages give to what is no DomainException.</summary>
    private static readonly string[] OfThePages =
    [
        "forbidden", "not-found", "internal", "request.invalid", "archive.nested", "changed-meanwhile", "release.not-automatic", "release.refused", "word.unknown-kind",
    ];

    private static readonly string[] Behind = ["Core", "Locale", "Word", "Pdf", "Ner", "Web"];

    private static readonly Regex Thrown = new(@"(DomainException|new)\(\s*""[a-z]+\.[a-z0-9-]+""", RegexOptions.NonBacktracking);

    [Fact]
    public void Every_code_has_a_latvian_text_and_every_text_a_code()
    {
        var codes = Behind
            .SelectMany(project => Repository.Files($"src/Anonymizer.{project}", ".cs"))
            .Select(file => File.ReadAllText(Path.Combine(Repository.Root, file)))
            .Where(source => source.Contains("DomainException", StringComparison.Ordinal))
            .SelectMany(CodesIn)
            .Distinct();

        SliceTexts.Read("Localization/Problems.lv.resx").Keys.Except(OfThePages).ShouldBe(codes, ignoreOrder: true);
    }

    [Fact]
    public void A_code_is_found_wherever_it_is_thrown()
    {
        CodesIn("""throw new DomainException("a.b-c", "Text."); DomainException X() => new("d.e", "Text."); new DomainException(""" + "\n    \"f.g\", \"Text.\");")
            .ShouldBe(["a.b-c", "d.e", "f.g"]);
    }

    private static IEnumerable<string> CodesIn(string source) => Thrown.Matches(source).Select(match => match.Value.Split('"')[1]);
}
