using System.Text.RegularExpressions;
using Anonymizer.Core.Detection.Recognizers.Patterns;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection.Recognizers;

/// <summary>Web addresses. Those of courts, law collections and authorities identify nobody and need no mask.</summary>
/// <remarks>Source: RFC 3986. A sentence's last punctuation is left out of the find.</remarks>
public sealed class UrlRecognizer : IRecognizer
{
    private static readonly Regex Address = LinearPattern.IgnoringCase(
        @"((https?|ftp)://|www\.)[\p{L}\p{N}.-]{1,120}(:[0-9]{2,5})?([/?#]([\p{L}\p{N}/?#&=%_~:;@!$*+.,()'-]{0,500}[\p{L}\p{N}/=_~&%#+$-])?)?");

    private static readonly Regex PublicHost = LinearPattern.IgnoringCase(
        @"(^|//|www\.|\.)(un\.org|jus\.br|nic\.in|coe\.int|europa\.eu|icj-cij\.org|bailii\.org|indiankanoon\.org|curia\.eu|[a-z0-9-]{0,60}\.?gov(\.[a-z]{2})?|gouv\.fr|judiciary\.uk|nationalarchives\.gov\.uk|legislation\.gov\.uk|likumi\.lv|tiesas\.lv|rechtspraak\.nl|legifrance\.gouv\.fr|gesetze-im-internet\.de)(/|$|:|\?)");

    private static readonly Explanation Why = new(MentionSource.Pattern, "url", "format matches");
    private static readonly Explanation WhyPublic = new(MentionSource.Pattern, "url", "format matches, host of a court, authority or law collection");

    public string Name => "url";

    public IEnumerable<Mention> Recognize(VerdictText text)
    {
        var search = SearchText.Of(text);

        for (var match = Address.Match(search.Value); match.Success; match = match.NextMatch())
        {
            var isPublic = PublicHost.IsMatch(match.Value);
            var span = search.SpanOf(match.Index, match.Index + match.Value.TrimEnd('.', '-').Length);

            yield return new Mention(span, EntityType.Code, isPublic ? Need.NoMask : Need.Quasi, Score: 0.95, isPublic ? WhyPublic : Why) { Kind = "URL" };
        }
    }
}
