using Anonymizer.SampleMaker.Writing;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Anonymizer.SampleMaker.Package;

/// <summary>The numbering part: one list of paragraph numbers, lettered lists that start anew, bullets.</summary>
internal static class Lists
{
    private const int Decimal = 1;
    private const int Letters = 2;
    private const int Bullets = 3;
    private const int BulletNumber = 1000;

    public static int NumberOf(Writing.Paragraph paragraph) => paragraph.List == ListKind.Bulleted ? BulletNumber : paragraph.ListId;

    public static Numbering Of(IEnumerable<Writing.Block> blocks)
    {
        var lettered = blocks.OfType<Writing.Paragraph>().Where(paragraph => paragraph.List == ListKind.Lettered).Select(paragraph => paragraph.ListId).Distinct();

        return new Numbering(
        [
            Definition(Decimal, NumberFormatValues.Decimal, "%1.", 0, 720),
            Definition(Letters, NumberFormatValues.LowerLetter, "(%1)", 720, 567),
            Definition(Bullets, NumberFormatValues.Bullet, "•", 720, 360),
            new NumberingInstance(new AbstractNumId { Val = Decimal }) { NumberID = 1 },
            .. lettered.Select(Lettered),
            new NumberingInstance(new AbstractNumId { Val = Bullets }) { NumberID = BulletNumber },
        ]);
    }

    private static NumberingInstance Lettered(int id) => new(
        new AbstractNumId { Val = Letters },
        new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 })
    { NumberID = id };

    private static AbstractNum Definition(int id, NumberFormatValues format, string text, int left, int hanging) => new(
        new MultiLevelType { Val = MultiLevelValues.SingleLevel },
        new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = format },
            new LevelText { Val = text },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = $"{left + hanging}", Hanging = $"{hanging}" }))
        { LevelIndex = 0 })
    { AbstractNumberId = id };
}
