namespace Anonymizer.Word.Pictures;

/// <summary>A picture without its notes: PNG, JPEG or GIF.</summary>
/// <remarks>Vector pictures (EMF, WMF, SVG) hold drawn text as text, and others hold notes that nobody cleans here; a grey field takes their place.</remarks>
internal sealed record Picture(byte[] Bytes, string Extension, string ContentType)
{
    /// <summary>One grey pixel, drawn in the size of the picture that it stands for.</summary>
    public static Picture Placeholder { get; } = new(
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGO4CQAA2wDaZNW9eAAAAABJRU5ErkJggg=="), "png", "image/png");

    /// <summary>The clean picture, or null if it is of another kind or broken.</summary>
    public static Picture? Clean(byte[] bytes) =>
        PngCleaner.Knows(bytes) ? Of(PngCleaner.Clean(bytes), "png", "image/png")
        : JpegCleaner.Knows(bytes) ? Of(JpegCleaner.Clean(bytes), "jpeg", "image/jpeg")
        : GifCleaner.Knows(bytes) ? Of(GifCleaner.Clean(bytes), "gif", "image/gif")
        : null;

    private static Picture? Of(byte[]? bytes, string extension, string contentType) => bytes is null ? null : new Picture(bytes, extension, contentType);
}
