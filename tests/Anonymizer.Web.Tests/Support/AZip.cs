using System.IO.Compression;

namespace Anonymizer.Web.Tests.Support;

internal static class AZip
{
    public static byte[] Of(params (string Path, byte[] Bytes)[] files)
    {
        using var bytes = new MemoryStream();

        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
