using System.Runtime.CompilerServices;

namespace Anonymizer.SampleMaker.Writing;

/// <summary>One line of a sample, written as an interpolated string that remembers what its holes name.</summary>
/// <remarks>A format after a tag says how it is drawn: <c>{party.Full:bold,split}</c>.</remarks>
[InterpolatedStringHandler]
public sealed class Line
{
    private readonly List<Inline> inlines = [];

    public Line(int literalLength, int formattedCount) => inlines.Capacity = formattedCount + Math.Min(literalLength, formattedCount + 1);

    public Line(params IEnumerable<Inline> inlines) => this.inlines.AddRange(inlines);

    public IReadOnlyList<Inline> Inlines => inlines;

    public static implicit operator Line(string text) => new(new Words(text));

    public static implicit operator Line(Tag tag) => new(new Words(tag.Surface, Look.Plain, tag));

    /// <summary>The same words, all drawn so.</summary>
    public Line Drawn(Look look) => new(inlines.Select(inline => inline is Words words ? Draw(words, words.Look | look) : inline));

    public void AppendLiteral(string text) => inlines.Add(new Words(text));

    public void AppendFormatted(string text) => inlines.Add(new Words(text));

    public void AppendFormatted(int number) => inlines.Add(new Words(number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)));

    public void AppendFormatted(Tag tag) => inlines.Add(new Words(tag.Surface, Look.Plain, tag));

    public void AppendFormatted(Tag tag, string format) => inlines.Add(Draw(new Words(tag.Surface, Look.Plain, tag), Enum.Parse<Look>(format, ignoreCase: true)));

    public void AppendFormatted(Inline inline) => inlines.Add(inline);

    public void AppendFormatted(Line line) => inlines.AddRange(line.inlines);

    private static Words Draw(Words words, Look look)
    {
        var typed = look.HasFlag(Look.Upper) ? words.Text.ToUpperInvariant() : words.Text;

        return words with { Text = typed, Look = look & ~Look.Upper };
    }
}
