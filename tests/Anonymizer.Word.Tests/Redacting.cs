using System.IO.Compression;
using System.Text;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verification;

namespace Anonymizer.Word.Tests;

/// <summary>The steps that many tests take.</summary>
internal static class Redacting
{
    public static ReleaseTerms Terms(params string[] terms) => new(terms, []);

    public static string TextOf(byte[] file) => WordReader.Read(file).Text.Value;

    /// <summary>Replaces every occurrence of some words in the text by others.</summary>
    public static byte[] Replace(byte[] file, string words, string by, ReplacementStyle style = ReplacementStyle.Text) =>
        WordRedactor.Redact(file, ReplacementsOf(file, words, by, style), Terms(words)).File;

    public static IReadOnlyList<Replacement> ReplacementsOf(byte[] file, string words, string by, ReplacementStyle style = ReplacementStyle.Text)
    {
        var text = TextOf(file);
        var replacements = new List<Replacement>();

        for (var start = text.IndexOf(words, StringComparison.Ordinal); start >= 0; start = text.IndexOf(words, start + words.Length, StringComparison.Ordinal))
        {
            replacements.Add(new Replacement(new TextSpan(start, start + words.Length), by, EntityId: 1, style));
        }

        return replacements;
    }

    /// <summary>Replaces letters wherever they stand in the text in this order, whatever parts them.</summary>
    public static IReadOnlyList<Replacement> ReplacementsOfLetters(byte[] file, string letters, string by)
    {
        var words = NormalForm.Of(TextOf(file));
        var places = words.Text.Index().Where(letter => letter.Item != ' ').ToList();
        var joined = string.Concat(places.Select(letter => letter.Item));
        var replacements = new List<Replacement>();

        for (var start = joined.IndexOf(letters, StringComparison.Ordinal); start >= 0; start = joined.IndexOf(letters, start + letters.Length, StringComparison.Ordinal))
        {
            var span = new TextSpan(words.OriginOf(places[start].Index), words.OriginOf(places[start + letters.Length - 1].Index) + 1);
            replacements.Add(new Replacement(span, by, EntityId: 1));
        }

        return replacements;
    }

    public static string PartOf(byte[] file, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        using var stream = archive.GetEntry(name)!.Open();
        using var reader = new StreamReader(stream, Encoding.UTF8);

        return reader.ReadToEnd();
    }

    public static IReadOnlyList<string> NamesOf(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);

        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>All of a file's entries as one string, for "this word is nowhere".</summary>
    public static string Everything(byte[] file) => string.Concat(NamesOf(file).Select(name => name + PartOf(file, name))) + Encoding.Latin1.GetString(file);
}
