namespace Anonymizer.Ner.Models;

/// <summary>Writes a file whole or not at all: a reader sees the old bytes or the new ones.</summary>
public static class AtomicFile
{
    public static void Write(string path, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(path);

        var draft = path + ".draft";
        File.WriteAllBytes(draft, bytes);
        File.Move(draft, path, overwrite: true);
    }
}
