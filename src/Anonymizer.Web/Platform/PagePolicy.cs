namespace Anonymizer.Web.Platform;

/// <summary>Who may open a page, where a role alone does not say it.</summary>
public static class PagePolicy
{
    /// <summary>For pages of what reviews say: of one's own courts' for who works for single ones.</summary>
    public const string Correcting = "correcting";

    /// <summary>For pages of what is learned of it, which belongs to all courts: nobody who works for single ones.</summary>
    public const string Teaching = "teaching";
}
