using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Evaluation;

public class GoldWriterTests
{
    private static readonly Gen<string> Words = Gen.Int[0, 6].Select(at => new[] { "Berg", "😀", "Oslo ", "\n", "ā", " \"x\" ", "\\" }[at]).List[1, 30].Select(parts => string.Concat(parts));

    [Fact]
    public void What_is_written_is_read_again()
    {
        Gen.Select(Words, Gen.Int[0, 100], Gen.Int[1, 100], Gen.Enum<Need>(), Gen.Enum<EntityRole>()).Sample((text, start, length, need, role) =>
        {
            var at = start % text.Length;
            var span = new TextSpan(at, Math.Min(text.Length, at + length));
            var gold = GoldWriter.Of("a", VerdictText.FromPlain(text), [Mention(Whole(text, span), need, role)]) with
            {
                Case = "1 2024",
                Year = 2024,
                Cohorts = new Dictionary<string, string> { ["age"] = "Unknown" },
            };

            var read = Read(GoldWriter.Line(gold));

            read.Text.Value.ShouldBe(text);
            read.Mentions.ShouldBe(gold.Mentions);
            read.AnnotatorMasks.ShouldHaveSingleItem().ShouldBe(gold.AnnotatorMasks[0]);
            (read.Id, read.Case, read.Year, read.AreLinksGold).ShouldBe(("a", "1 2024", 2024, true));
            read.Cohorts.ShouldBe(gold.Cohorts);
        });
    }

    [Fact]
    public void A_verdict_in_which_nothing_is_masked_has_an_annotator_who_masks_nothing()
    {
        Read(GoldWriter.Line(GoldWriter.Of("a", VerdictText.FromPlain("Nobody is named."), []))).AnnotatorMasks.ShouldHaveSingleItem().ShouldBeEmpty();
    }

    /// <summary>Whole characters: half of a pair has no offset in code points.</summary>
    private static TextSpan Whole(string text, TextSpan span)
    {
        var start = char.IsLowSurrogate(text[span.Start]) ? span.Start - 1 : span.Start;
        var end = span.End < text.Length && char.IsLowSurrogate(text[span.End]) ? span.End + 1 : span.End;

        return new TextSpan(start, end);
    }

    private static Mention Mention(TextSpan span, Need need, EntityRole role) =>
        new(span, EntityType.Person, need, 1, new Explanation(MentionSource.Person, "test", "")) { Role = role, EntityId = 3 };

    private static GoldVerdict Read(string line)
    {
        using var lines = new StringReader(line);

        return GoldReader.Read(lines).Single();
    }
}
