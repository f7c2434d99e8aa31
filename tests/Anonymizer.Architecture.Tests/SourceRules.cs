namespace Anonymizer.Architecture.Tests;

/// <summary>Rules that are read off the source text.</summary>
public class SourceRules
{
    private const int MostLines = 250;

    [Fact]
    public void No_source_file_is_too_long_to_see_through()
    {
        Repository.Files("src", ".cs", ".razor")
            .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal))
            .Where(file => File.ReadLines(Path.Combine(Repository.Root, file)).Count() > MostLines)
            .ShouldBeEmpty();
    }

    [Fact]
    public void No_page_writes_markup_unescaped()
    {
        Repository.Files("src", ".cs", ".razor")
            .Where(file => File.ReadAllText(Path.Combine(Repository.Root, file)).Contains("MarkupString", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }
}
