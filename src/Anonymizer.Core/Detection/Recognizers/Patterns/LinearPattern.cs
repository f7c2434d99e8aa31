using System.Text.RegularExpressions;

namespace Anonymizer.Core.Detection.Recognizers.Patterns;

/// <summary>Makes the recognizers' regular expressions: none can backtrack, so no text can make one slow.</summary>
/// <remarks>
/// Groups in round brackets do not capture. Every repetition in a pattern has an upper bound: a match then looks at a
/// bounded stretch, and finding all matches is linear in the text, not only finding one.
/// </remarks>
public static class LinearPattern
{
    private const RegexOptions Linear =
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static Regex Of(string pattern) => new(pattern, Linear);

    public static Regex IgnoringCase(string pattern) => new(pattern, Linear | RegexOptions.IgnoreCase);
}
