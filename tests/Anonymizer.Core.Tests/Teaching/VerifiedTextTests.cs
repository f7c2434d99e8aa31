using Anonymizer.Core.Detection;
using Anonymizer.Core.Teaching;
using Anonymizer.Core.Teaching.Pool;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Teaching;

public class VerifiedTextTests
{
    private static readonly VerdictText Text = VerdictText.FromPlain("Ann Smith came.\nBo Lind went.\n\nNobody was here.");

    [Fact]
    public void Paragraphs_in_which_all_is_verified_are_put_together_with_their_mentions()
    {
        var verified = VerifiedText.Of(Text, [Place("Ann Smith", isVerified: false), Place("Bo Lind")])!;

        verified.Text.Value.ShouldBe("Bo Lind went.\nNobody was here.");
        verified.Mentions.Select(mention => verified.Text.At(mention.Span)).ShouldBe(["Bo Lind"]);
        verified.ShouldSatisfyAllConditions(one => one.Paragraphs.ShouldBe(2), one => one.Corrections.Count.ShouldBe(1));
    }

    [Fact]
    public void A_refused_mention_leaves_its_words_unmarked()
    {
        var verified = VerifiedText.Of(Text, [Place("Ann Smith") with { Taught = null }, Place("Bo Lind")])!;

        verified.Text.Value.ShouldStartWith("Ann Smith came.");
        verified.Mentions.Select(mention => verified.Text.At(mention.Span)).ShouldBe(["Bo Lind"]);
    }

    [Fact]
    public void Two_corrections_that_contradict_each_other_keep_their_paragraph_out()
    {
        VerifiedText.Of(Text, [Place("Ann Smith"), Place("Smith came")])!.Text.Value.ShouldBe("Bo Lind went.\nNobody was here.");
        VerifiedText.Of(Text, [Place("Ann Smith"), Place("Ann Smith")])!.Mentions.Count.ShouldBe(1, "two that say the same are one");
        VerifiedText.Of(VerdictText.FromPlain("Ann Smith came."), [Place("Ann Smith", isVerified: false)]).ShouldBeNull();
    }

    [Fact]
    public void No_mention_of_an_unverified_paragraph_gets_in_and_every_other_stands_on_its_own_words()
    {
        Gen.Select(Gen.Bool, Gen.Int[0, 3], Gen.Int[1, 6]).List[1, 12].Sample(rows =>
        {
            var lines = rows.Select((row, number) => string.Join(' ', Enumerable.Range(0, row.Item3).Select(word => $"w{number}x{word}"))).ToList();
            var text = VerdictText.FromPlain(string.Join('\n', lines));
            var places = rows.SelectMany((row, number) => Enumerable.Range(0, Math.Min(row.Item2, row.Item3)).Select(word => PlaceIn(text, $"w{number}x{word}", row.Item1))).ToList();

            var verified = VerifiedText.Of(text, places);

            (verified?.Text.Value ?? "").ShouldBe(string.Join('\n', lines.Where((_, number) => rows[number].Item1 || rows[number].Item2 == 0)));
            (verified?.Mentions.Select(mention => verified.Text.At(mention.Span)) ?? []).ShouldBe(places.Where(place => place.IsVerified).Select(place => text.At(place.Span)));
        });
    }

    private static TaughtPlace Place(string words, bool isVerified = true) => PlaceIn(Text, words, isVerified);

    private static TaughtPlace PlaceIn(VerdictText text, string words, bool isVerified)
    {
        var start = text.Value.IndexOf(words, StringComparison.Ordinal);
        var span = new TextSpan(start, start + words.Length);

        return new TaughtPlace(Guid.CreateVersion7(), span, new MentionState(span, EntityType.Person, Need.Direct, EntityRole.None), 1, isVerified);
    }
}
