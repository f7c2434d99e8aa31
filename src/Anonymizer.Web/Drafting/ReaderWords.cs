using System.Globalization;
using Anonymizer.Core.Review.Routes;
using Anonymizer.Web.Review;

namespace Anonymizer.Web.Drafting;

/// <summary>A rule for a second reader in words.</summary>
internal static class ReaderWords
{
    public static string Of(SecondReaderRule rule) => Texts.Of("routes.reader", Subject(rule), rule.Share.ToString("P0", CultureInfo.CurrentCulture));

    /// <summary>Which verdicts it is about.</summary>
    public static string Subject(SecondReaderRule rule)
    {
        string[] parts = [string.Join(", ", rule.Types.Select(TypeNames.Of)), string.Join(", ", rule.Roles.Select(role => TypeNames.Of(role))), string.Join(", ", rule.Courts)];

        return parts.All(part => part.Length == 0) ? Texts.Of("routes.every") : string.Join(" · ", parts.Where(part => part.Length > 0));
    }
}
