namespace Anonymizer.Web.Platform;

/// <summary>Who waits for the answer: a person for a page, or a program.</summary>
internal static class PageRequest
{
    /// <summary>Pages are read; a form is sent only by a browser, which says that it wants a page back.</summary>
    public static bool Is(HttpRequest request) => !request.Path.StartsWithSegments("/api") && (HttpMethods.IsGet(request.Method) || IsForm(request));

    public static bool IsForm(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
}
