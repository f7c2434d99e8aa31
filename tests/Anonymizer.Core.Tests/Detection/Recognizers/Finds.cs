using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Detection.Recognizers;

/// <summary>What a recognizer finds in a sentence, as the reader would see it.</summary>
internal static class Finds
{
    public static IReadOnlyList<string> In(IRecognizer recognizer, string sentence) =>
        [.. MentionsIn(recognizer, sentence).Select(mention => mention.Span).Distinct().Order().Select(span => span.In(sentence))];

    public static double ScoreIn(IRecognizer recognizer, string sentence) =>
        MentionsIn(recognizer, sentence).Max(mention => mention.Score);

    public static IReadOnlyList<Mention> MentionsIn(IRecognizer recognizer, string sentence) =>
        [.. recognizer.Recognize(VerdictText.FromPlain(sentence))];
}
