using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Detection.Recognizers;

public class EveryRecognizerTests
{
    private static readonly IRecognizer[] Recognizers =
        [.. typeof(IRecognizer).Assembly.GetTypes()
            .Where(type => type.IsPublic && !type.IsAbstract && type.IsAssignableTo(typeof(IRecognizer)) && type.GetConstructor([]) is not null)
            .Select(type => (IRecognizer)Activator.CreateInstance(type)!)];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Gen.Char["0123456789 -./"], 0, 60],
        Gen.String[Gen.Char["ABCXYZ0123456789 -"], 0, 60],
        Gen.String[Gen.Char["born no. 1987/[]v,:@\n\u00AD\u00A0"], 0, 80],
        Gen.String);

    [Fact]
    public void Names_are_unique_and_lower_case()
    {
        Recognizers.Length.ShouldBeGreaterThan(40);
        Recognizers.Select(recognizer => recognizer.Name).ShouldBeUnique();
        Recognizers.ShouldAllBe(recognizer => recognizer.Name.All(letter => char.IsAsciiLetterLower(letter) || letter == '-') && recognizer.Name.Length > 2);
    }

    [Fact]
    public void No_text_makes_one_fail_and_every_find_is_sound()
    {
        AnyText.Sample(value =>
        {
            var text = VerdictText.FromPlain(value);

            Recognizers.SelectMany(recognizer => recognizer.Recognize(text)).ShouldAllBe(mention =>
                mention.Span.End <= value.Length
                && mention.Score >= 0.5
                && mention.Score < 1
                && mention.Kind != null
                && EntityType.Known.Contains(mention.Type)
                && mention.Explanation.Source == MentionSource.Pattern);
        });
    }

    [Fact]
    public void A_find_is_the_same_whatever_stands_far_before_it()
    {
        const string Sentence = "He (born on 3 May 1975, 120389-10439) wrote from jana@example.org; see no. 40593/04.";

        AnyText.Sample(value =>
        {
            var before = value + "\n" + new string('\n', 120);

            KindsIn(before + Sentence, before.Length).ShouldBe(KindsIn(Sentence, from: 0));
        }, iter: 30);
    }

    private static List<(string? Kind, int Start, int Length)> KindsIn(string value, int from) =>
        [.. Recognizers
            .SelectMany(recognizer => recognizer.Recognize(VerdictText.FromPlain(value)))
            .Where(mention => mention.Span.Start >= from)
            .Select(mention => (mention.Kind, mention.Span.Start - from, mention.Span.Length))];
}
