namespace Anonymizer.Web.Platform;

internal static class FormFiles
{
    /// <summary>The bytes of an uploaded file. Files are at most 50 MB, so they are held whole.</summary>
    public static async Task<byte[]> ReadAsync(this IFormFile file, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream((int)Math.Min(file.Length, PlatformSetup.LargestRequest));
        await file.CopyToAsync(bytes, cancellationToken);

        return bytes.ToArray();
    }
}
