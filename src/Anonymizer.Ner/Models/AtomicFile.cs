namespace Anonymizer.Ner.Models;

/// <summary>Writes a file whole or not at all: a reader sees the old bytes or the new ones.</summary>
public static class AtomicFile
{
    /// <summary>How the name of a file ends that is being written.</summary>
    public const string Draft = ".draft";

    public static void Write(string path, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(path);

        var draft = path + Draft;

        using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true); // else a power cut may leave the new name on an empty file
        }

        File.Move(draft, path, overwrite: true);
    }
}
