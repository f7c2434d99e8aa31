using Anonymizer.Core.Evaluation;

namespace Anonymizer.Web.Data;

/// <summary>An annotated text that a trainer brought from elsewhere to be learned from. Holds its words.</summary>
public sealed class ImportedTextRow
{
    public required Guid Id { get; init; }

    /// <summary>The file that it came in; may hold personal data.</summary>
    public required string Name { get; init; }

    /// <summary>The text with its mentions as a gold line.</summary>
    public required string Line { get; init; }

    /// <summary>Tells it from others: the same text is taken once.</summary>
    public required string TextHash { get; init; }

    public required int Words { get; init; }

    public required int Mentions { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public GoldVerdict ToVerdict()
    {
        using var lines = new StringReader(Line);

        return GoldReader.Read(lines).Single();
    }

    public override string ToString() => $"ImportedTextRow({Id})";
}
