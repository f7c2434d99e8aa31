namespace Anonymizer.Core.Policy;

/// <summary>The documents that travel inside the assembly.</summary>
internal static class EmbeddedText
{
    public static string Read(string file)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream($"Anonymizer.Core.Policy.{file}")
            ?? throw new InvalidOperationException($"{file} is not embedded.");
        using var reader = new StreamReader(stream);

        return reader.ReadToEnd();
    }
}
