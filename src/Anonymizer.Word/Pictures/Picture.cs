namespace Anonymizer.Word.Pictures;

/// <summary>A picture without its notes and without text that is stored as text: PNG, JPEG, GIF, BMP, EMF or WMF.</summary>
/// <remarks>Other kinds hold notes that nobody cleans here; a grey field takes their place. Of a drawing in SVG Word files hold a PNG copy, which stays.</remarks>
internal sealed record Picture(byte[] Bytes, string Kind, string ContentType)
{
    /// <summary>One grey pixel, drawn in the size of the picture that it stands for.</summary>
    public static Picture Placeholder { get; } = new(
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGO4CQAA2wDaZNW9eAAAAABJRU5ErkJggg=="), "PNG", "image/png");

    public string Extension => Kind.ToLowerInvariant();

    /// <summary>Shapes whose drawn words were taken out, rather than pixels.</summary>
    public bool IsVector => Kind is "EMF" or "WMF";

    /// <summary>The clean picture, or null if it is of another kind or broken.</summary>
    public static Picture? Clean(byte[] bytes) =>
        PngCleaner.Knows(bytes) ? Of(PngCleaner.Clean(bytes), "PNG", "image/png")
        : JpegCleaner.Knows(bytes) ? Of(JpegCleaner.Clean(bytes), "JPEG", "image/jpeg")
        : GifCleaner.Knows(bytes) ? Of(GifCleaner.Clean(bytes), "GIF", "image/gif")
        : BmpCleaner.Knows(bytes) ? Of(BmpCleaner.Clean(bytes), "BMP", "image/bmp")
        : EmfCleaner.Knows(bytes) ? Of(EmfCleaner.Clean(bytes), "EMF", "image/x-emf")
        : WmfCleaner.Knows(bytes) ? Of(WmfCleaner.Clean(bytes), "WMF", "image/x-wmf")
        : null;

    private static Picture? Of(byte[]? bytes, string kind, string contentType) => bytes is null ? null : new Picture(bytes, kind, contentType);
}
