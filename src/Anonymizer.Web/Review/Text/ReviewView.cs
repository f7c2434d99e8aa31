namespace Anonymizer.Web.Review.Text;

/// <summary>Which texts a reviewer has before them.</summary>
public enum ReviewView
{
    Original,

    /// <summary>Original and redacted side by side, paragraph by paragraph.</summary>
    Both,

    Redacted,
}

internal static class ReviewViews
{
    /// <summary>As it stands in the page's address; null for the original.</summary>
    public static string? ToQuery(this ReviewView view) => view == ReviewView.Original ? null : view.ToString().ToLowerInvariant();

    public static ReviewView FromQuery(string? query) => Enum.TryParse<ReviewView>(query, ignoreCase: true, out var view) ? view : ReviewView.Original;

    /// <summary>The one that the key leads to: original, both, redacted, and round again.</summary>
    public static ReviewView Next(this ReviewView view) => view switch
    {
        ReviewView.Original => ReviewView.Both,
        ReviewView.Both => ReviewView.Redacted,
        _ => ReviewView.Original,
    };
}
