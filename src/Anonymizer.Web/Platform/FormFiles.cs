namespace Anonymizer.Web.Platform;

internal static class FormFiles
{
    /// <summary>The bytes of an uploaded file. Files are at most 50 MB, so they are held whole.</summary>
    /// <exception cref="BadHttpRequestException">413: the file is larger.</exception>
    public static async Task<byte[]> ReadAsync(this IFormFile file, CancellationToken cancellationToken)
    {
        if (file.Length > PlatformSetup.LargestFile)
        {
            throw new BadHttpRequestException("The file is too large.", StatusCodes.Status413PayloadTooLarge);
        }

        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellationToken);

        return bytes.ToArray();
    }
}
