using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>What a Word file says anywhere, read without any code of the product: all parts, tags taken out.</summary>
internal static class WordText
{
    private static readonly Regex Tags = new("<[^>]*>", RegexOptions.NonBacktracking);

    public static string Of(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        var all = new StringBuilder();

        foreach (var entry in zip.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal) || entry.Name.EndsWith(".rels", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            var xml = reader.ReadToEnd();
            all.Append(Tags.Replace(xml, "")).Append('\n').Append(xml).Append('\n');
        }

        return all.ToString();
    }
}
