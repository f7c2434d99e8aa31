using System.Text.Json;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Versions;
using Anonymizer.Core.Text;
using Anonymizer.Web.Review.Entities;

namespace Anonymizer.Web.Review.Versions;

/// <summary>The difference of two versions as the REST interface tells it.</summary>
internal sealed record DiffAnswer(int From, int To, IReadOnlyList<ChangeAnswer> Changes)
{
    public static DiffAnswer Of(VersionDiff diff) => new(diff.From, diff.To, [.. diff.Changes.Select(change => ChangeAnswer.Of(change, diff.Text))]);
}

/// <summary>One mention that two versions have differently.</summary>
/// <param name="What">In what: added, removed, retyped, resized, redecided, needChanged, roleChanged, replaced.</param>
/// <param name="Before">The text before it in the paragraph.</param>
/// <param name="Words">Its words.</param>
/// <param name="After">The text after it.</param>
/// <param name="Earlier">As the first version has it, or null.</param>
/// <param name="Later">As the second version has it, or null.</param>
internal sealed record ChangeAnswer(IReadOnlyList<string> What, string Before, string Words, string After, MentionAnswer? Earlier, MentionAnswer? Later)
{
    public static ChangeAnswer Of(MentionChange change, VerdictText text)
    {
        var context = MentionContext.Of(text, change.Span);

        return new ChangeAnswer(
            [.. Enum.GetValues<MentionChanges>().Where(what => what != MentionChanges.None && change.What.HasFlag(what)).Select(NameOf)],
            context.Before,
            context.Words,
            context.After,
            MentionAnswer.Of(change.Before),
            MentionAnswer.Of(change.After));
    }

    private static string NameOf(MentionChanges what) => JsonNamingPolicy.CamelCase.ConvertName(what.ToString());
}

/// <summary>A mention in one version; offsets in UTF-16 units.</summary>
internal sealed record MentionAnswer(int Start, int End, EntityType Type, Need Need, EntityRole Role, Decision Decision, string? Replacement)
{
    public static MentionAnswer? Of(PlannedMention? planned) => planned is not { Suggestion.Mention: var mention }
        ? null
        : new MentionAnswer(mention.Span.Start, mention.Span.End, mention.Type, mention.Need, mention.Role, planned.Suggestion.Decision, planned.Replacement);
}
