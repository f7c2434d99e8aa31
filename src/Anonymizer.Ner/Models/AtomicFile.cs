namespace Anonymizer.Ner.Models;

/// <summary>Writes a file whole or not at all: a reader sees the old bytes or the new ones.</summary>
public static class AtomicFile
{
    public static void Write(string path, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(path);

        var draft = path + ".draft";

        using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true); // else a power cut may leave the new name on an empty file
        }

        File.Move(draft, path, overwrite: true);
    }
}
