using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Review;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Review;

/// <summary>Builds small reviews: words in brackets are proposed, "[name|type|entity]".</summary>
internal static class AReview
{
    public static VerdictReview Of(string marked, double score = 0.9)
    {
        var value = new System.Text.StringBuilder();
        var mentions = new List<Mention>();

        foreach (var piece in marked.Split('[', ']'))
        {
            if (piece.Split('|') is [var words, var type, var entity])
            {
                mentions.Add(Proposed(value.Length, words.Length, type, int.Parse(entity, null), score));
                value.Append(words);
            }
            else
            {
                value.Append(piece);
            }
        }

        return From(value.ToString(), mentions);
    }

    public static VerdictReview From(string value, IReadOnlyList<Mention> mentions)
    {
        var entities = mentions.GroupBy(mention => mention.EntityId)
            .Select(group => new Entity(group.Key, group.First().Type, group.Max(mention => mention.Need), EntityRole.None, [.. group]));

        return VerdictReview.Start(VerdictText.FromPlain(value), new DetectionResult(mentions, [.. entities]));
    }

    public static Mention Proposed(int start, int length, string type = "PERSON", int entity = 1, double score = 0.9) =>
        new(new TextSpan(start, start + length), new EntityType(type), Need.Direct, score, new Explanation(MentionSource.Model, "ner", "the model"))
        {
            EntityId = entity,
        };

    public static string Words(this VerdictReview review, Mention mention) => review.Text.At(mention.Span);
}
