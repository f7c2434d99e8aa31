using System.Buffers.Binary;
using System.Text.RegularExpressions;
using Anonymizer.Core.Text;
using Anonymizer.Word.Pictures;

namespace Anonymizer.Word.Tests.Contract;

/// <summary>Says where two versions of a file differ beyond what scrubbing takes and what terms explain. Holds no text of them.</summary>
internal static partial class Comparison
{
    /// <param name="before">The file as it came.</param>
    /// <param name="after">The redacted file.</param>
    /// <param name="terms">What was replaced: a unit that holds one may differ in its content, and only there.</param>
    public static IReadOnlyList<string> Of(byte[] before, byte[] after, IReadOnlyList<string> terms)
    {
        var old = FileUnits.Of(before);
        var now = FileUnits.Of(after);
        var folded = terms.Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);

        if (Environment.GetEnvironmentVariable("CONTRACT_DUMP") is { } dump)
        {
            File.WriteAllLines(dump + ".before", old.Units.Select(unit => unit.ToString()));
            File.WriteAllLines(dump + ".after", now.Units.Select(unit => unit.ToString()));
        }

        return old.Units.Count != now.Units.Count
            ? [$"{old.Units.Count} units became {now.Units.Count}, from {FirstOther(old.Units, now.Units)} on"]
            : [.. old.Units.Zip(now.Units).Where(pair => !IsSame(pair.First, pair.Second, folded)).Select(pair => $"{pair.First.Place}: {What(pair.First, pair.Second)}"), .. PictureDifferences(old, now)];
    }

    /// <summary>Do the folded words of a text hold a term? The independent leak check of a result.</summary>
    public static bool Holds(byte[] file, IReadOnlyList<string> terms)
    {
        var folded = terms.Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);

        return FileUnits.Of(file).Units.Any(unit => !unit.Place.StartsWith("style", StringComparison.Ordinal) && Holds(unit.Text, folded));
    }

    private static string FirstOther(IReadOnlyList<Unit> old, IReadOnlyList<Unit> now)
    {
        var pair = old.Zip(now).FirstOrDefault(pair => KindOf(pair.First) != KindOf(pair.Second));

        return pair.First is null ? "the end" : $"{pair.First.Place} ({KindOf(pair.Second)})";
    }

    private static string KindOf(Unit unit) => unit.Place[(unit.Place.LastIndexOf(' ') + 1)..];

    private static bool IsSame(Unit old, Unit now, HashSet<string> terms)
    {
        if (old.Place.StartsWith("style ", StringComparison.Ordinal))
        {
            return (old.Text == now.Text || NeutralName().IsMatch(now.Text)) && (old.Properties == now.Properties || Holds(old.Properties, terms));
        }

        return old.Place == now.Place
            && (old.Properties == now.Properties || Holds(old.Properties, terms))
            && (old.Content == now.Content || Holds(old.Text, terms) || Holds(old.Content, terms) || IsPiece(Folding.Fold(old.Text.Trim()), terms));
    }

    private static bool Holds(string text, HashSet<string> terms) => terms.Count > 0 && TextWords.In(text).Any(word => terms.Contains(word.Folded));

    /// <summary>The beginning or the end of a term that goes on in the next cell or comes from the one before: it is replaced in the first and gone from the others.</summary>
    private static bool IsPiece(string text, HashSet<string> terms) => text.Length > 2 && terms.Any(term => term.StartsWith(text, StringComparison.Ordinal) || term.EndsWith(text, StringComparison.Ordinal));

    private static string What(Unit old, Unit now) =>
        old.Place != now.Place ? $"is {KindOf(now)}"
        : old.Properties != now.Properties ? "properties: " + Markup(old.Properties, now.Properties)
        : old.Text != now.Text ? $"text of {old.Text.Length} units became {now.Text.Length}"
        : "runs: " + Markup(old.Content, now.Content);

    /// <summary>The first markup that differs; of markup only what stands in angle brackets, since the rest may be text.</summary>
    private static string Markup(string old, string now)
    {
        var was = Tags().Matches(old).Select(tag => tag.Value).ToList();
        var became = Tags().Matches(now).Select(tag => tag.Value).ToList();
        var gone = was.Except(became).FirstOrDefault();
        var added = became.Except(was).FirstOrDefault();

        return $"lost {gone ?? "nothing"}, got {added ?? "nothing"} ({was.Count} tags became {became.Count})";
    }

    private static IEnumerable<string> PictureDifferences(FileUnits old, FileUnits now) => old.PictureBytes.Zip(now.PictureBytes)
        .Where(pair => !HasSamePixels(pair.First, pair.Second))
        .Select((_, place) => $"picture {place}: other pixels");

    /// <summary>The packed pixels are the same bytes, or a grey field stands where a kind of picture is that can hold text.</summary>
    private static bool HasSamePixels(byte[]? old, byte[]? now) =>
        now is not null && (now.AsSpan().SequenceEqual(Picture.Placeholder.Bytes) || (old is not null && Pixels(old).SequenceEqual(Pixels(now))));

    private static ReadOnlySpan<byte> Pixels(byte[] picture) => DrawnRecords.Of(picture) is { } drawn ? drawn
        : picture is [0x89, ..] ? Between(picture, picture.AsSpan().IndexOf("IDAT"u8), picture.AsSpan().LastIndexOf("IDAT"u8))
        : Between(picture, ScanOf(picture), picture.AsSpan().LastIndexOf([(byte)0xFF, (byte)0xD9]));

    /// <summary>Where the first scan of a JPEG begins: a thumbnail among its notes has scans of its own.</summary>
    private static int ScanOf(byte[] jpeg)
    {
        var position = 2;

        while (position + 4 < jpeg.Length && jpeg[position] == 0xFF && jpeg[position + 1] != 0xDA)
        {
            position += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(position + 2));
        }

        return position;
    }

    private static ReadOnlySpan<byte> Between(byte[] picture, int start, int end) => start < 0 || end < start ? [] : picture.AsSpan(start, end - start);

    [GeneratedRegex(@"^Style \d+$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex NeutralName();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
