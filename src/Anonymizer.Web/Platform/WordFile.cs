namespace Anonymizer.Web.Platform;

internal static class WordFile
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}
