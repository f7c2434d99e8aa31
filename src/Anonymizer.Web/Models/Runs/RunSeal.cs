using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Anonymizer.Web.Models.Runs;

/// <summary>Encrypts the texts of a run while nothing learns from them: they lie plain only while its child processes work.</summary>
internal sealed class RunSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Anonymizer.Runs.1");

    /// <summary>Begins every sealed file.</summary>
    private static ReadOnlySpan<byte> Mark => "ANZ1"u8;

    /// <summary>What the file says, sealed or not.</summary>
    /// <exception cref="CryptographicException">It was changed, or its key is not in the key ring.</exception>
    public async Task<byte[]> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(file.FullName, cancellationToken);

        return IsSealed(bytes) ? _protector.Unprotect(bytes[Mark.Length..]) : bytes;
    }

    /// <summary>The same as text; null where it cannot be opened.</summary>
    public async Task<string?> TextAsync(FileInfo file)
    {
        try
        {
            return Encoding.UTF8.GetString(await ReadAsync(file, CancellationToken.None));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public async Task CloseAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(file.FullName, cancellationToken);

        if (!IsSealed(bytes))
        {
            await WriteAsync(file, [.. Mark, .. _protector.Protect(bytes)], cancellationToken);
        }
    }

    public async Task OpenAsync(FileInfo file, CancellationToken cancellationToken) => await WriteAsync(file, await ReadAsync(file, cancellationToken), cancellationToken);

    private static bool IsSealed(byte[] bytes) => bytes.AsSpan().StartsWith(Mark);

    /// <summary>Whole, or not at all.</summary>
    private static async Task WriteAsync(FileInfo file, byte[] bytes, CancellationToken cancellationToken)
    {
        var unfinished = $"{file.FullName}.{Guid.CreateVersion7():N}.part";
        await File.WriteAllBytesAsync(unfinished, bytes, cancellationToken);
        File.Move(unfinished, file.FullName, overwrite: true);
    }
}
