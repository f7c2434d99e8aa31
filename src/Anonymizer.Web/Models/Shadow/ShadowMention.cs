using System.Text.Json;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Web.Models.Shadow;

/// <summary>A place that a candidate would have proposed, without its words.</summary>
internal sealed record ShadowMention(int Start, int End, string Type, Need Need)
{
    public static string Write(IEnumerable<Mention> mentions) =>
        JsonSerializer.Serialize(mentions.Select(mention => new ShadowMention(mention.Span.Start, mention.Span.End, mention.Type.Name, mention.Need)), JsonSerializerOptions.Web);

    /// <summary>The spans that it would mask.</summary>
    public static IReadOnlyList<TextSpan> Masked(string json) =>
        [.. (JsonSerializer.Deserialize<List<ShadowMention>>(json, JsonSerializerOptions.Web) ?? []).Where(mention => mention.Need != Need.NoMask).Select(mention => new TextSpan(mention.Start, mention.End))];
}
