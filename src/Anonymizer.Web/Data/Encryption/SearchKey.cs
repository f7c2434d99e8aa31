using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Anonymizer.Web.Data.Encryption;

/// <summary>The key by which equal words are found unread. It lies in the key ring's folder, closed by it, and stays: what it made cannot be made anew.</summary>
internal static class SearchKey
{
    private const string File = "search.key";

    public static bool Exists(string folder) => System.IO.File.Exists(Path.Combine(folder, File));

    public static byte[] ReadOrMake(IDataProtectionProvider protection, string folder)
    {
        var protector = protection.CreateProtector("Anonymizer.Search.1");
        var path = Path.Combine(folder, File);

        if (!System.IO.File.Exists(path))
        {
            var unfinished = $"{path}.{Guid.CreateVersion7():N}.part";
            System.IO.File.WriteAllBytes(unfinished, protector.Protect(RandomNumberGenerator.GetBytes(32)));
            MoveIfFirst(unfinished, path);
            ToDisk(folder);
        }

        return protector.Unprotect(System.IO.File.ReadAllBytes(path));
    }

    /// <summary>Nothing is closed under keys that a power cut can take back: Data Protection leaves its own to the operating system's cache.</summary>
    private static void ToDisk(string folder)
    {
        foreach (var path in Directory.GetFiles(folder))
        {
            try
            {
                using var key = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
                key.Flush(flushToDisk: true);
            }
            catch (FileNotFoundException)
            {
                // Somebody's unfinished file: it has its name, or was given up.
            }
        }
    }

    private static void MoveIfFirst(string unfinished, string path)
    {
        try
        {
            System.IO.File.Move(unfinished, path, overwrite: false);
        }
        catch (IOException) when (System.IO.File.Exists(path))
        {
            System.IO.File.Delete(unfinished);
        }
    }
}
