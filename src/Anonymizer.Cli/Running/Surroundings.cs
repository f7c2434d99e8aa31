using Anonymizer.Pdf;
using Anonymizer.Word;

namespace Anonymizer.Cli.Running;

/// <summary>What the commands use of the process around them; tests bring their own.</summary>
internal sealed class Surroundings
{
    public required Terminal Terminal { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The current folder: where a search for models/ begins.</summary>
    public required string Folder { get; init; }

    /// <summary>Reads an environment variable; null when it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Opens Word files in a limited child process: one bad file of many cannot end the run.</summary>
    public required Func<WordSettings, IWordEngine> IsolatedWord { get; init; }

    /// <summary>A single file is the user's own: the package guard is enough, and a child would only cost time.</summary>
    public IWordEngine WordFor(int files, WordSettings settings) => files == 1 ? new InProcessWord(settings, PdfText.Read) : IsolatedWord(settings);
}
