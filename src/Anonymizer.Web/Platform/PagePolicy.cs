namespace Anonymizer.Web.Platform;

/// <summary>Who may open a page, where a role alone does not say it.</summary>
public static class PagePolicy
{
    /// <summary>For pages that show what belongs to all courts: nobody who works for single ones.</summary>
    public const string AllCourts = "all-courts";

    /// <summary>For pages of what is learned.</summary>
    public const string Teaching = "teaching";
}
