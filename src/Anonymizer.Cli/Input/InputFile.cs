using System.Text;
using Anonymizer.Core;
using Anonymizer.Word;

namespace Anonymizer.Cli.Input;

/// <summary>Reads a file that the user named, with messages that say what to do.</summary>
internal static class InputFile
{
    /// <summary>Strict: a byte that is no UTF-8 would shift every offset after it.</summary>
    public static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="DomainException">input.missing, word.too-large or input.unreadable.</exception>
    public static async Task<byte[]> ReadFileAsync(string path, PackageLimits limits, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw Missing(path);
        }

        if (new FileInfo(path).Length > limits.FileBytes)
        {
            throw new DomainException("word.too-large", $"{path} is larger than {limits.FileBytes / 1024 / 1024} MB: split the document or remove large pictures, then try again.");
        }

        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path);
        }
    }

    /// <exception cref="DomainException">input.missing, input.not-utf8 or input.unreadable.</exception>
    public static async Task<string> ReadTextAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw Missing(path);
        }

        try
        {
            return await File.ReadAllTextAsync(path, StrictUtf8, cancellationToken);
        }
        catch (DecoderFallbackException)
        {
            throw NotUtf8(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path);
        }
    }

    /// <summary>Opens a text file to be read line by line.</summary>
    /// <exception cref="DomainException">input.missing or input.unreadable.</exception>
    public static TextReader OpenText(string path)
    {
        try
        {
            return File.Exists(path) ? new StreamReader(path, StrictUtf8) : throw Missing(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path);
        }
    }

    public static DomainException Missing(string path) =>
        new("input.missing", $"{path} is not there: check the path.");

    public static DomainException NotUtf8(string path) =>
        new("input.not-utf8", $"{path} is not UTF-8 text: save it as UTF-8 and try again.");

    private static DomainException Unreadable(string path) =>
        new("input.unreadable", $"{path} cannot be read: check its permissions and that no other program holds it.");
}
