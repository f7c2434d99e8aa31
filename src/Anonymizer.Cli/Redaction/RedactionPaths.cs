using Anonymizer.Cli.Input;
using Anonymizer.Core;

namespace Anonymizer.Cli.Redaction;

/// <summary>Where a redaction reads and writes.</summary>
internal sealed record RedactionPaths(string Input, string Output, string? Report)
{
    public bool IsFolder => Directory.Exists(Input);

    /// <exception cref="DomainException">The input is not there, or the output would overwrite what is read.</exception>
    public void Check()
    {
        if (!IsFolder && !File.Exists(Input))
        {
            throw InputFile.Missing(Input);
        }

        if (SamePlace(Input, Output) || (Report is { } report && (SamePlace(Input, report) || SamePlace(Output, report))))
        {
            throw new DomainException("usage.output", "IN, OUT and the report must be three different places: name another -o or --report.");
        }

        if (IsFolder ? File.Exists(Output) : Directory.Exists(Output))
        {
            throw new DomainException("usage.output", IsFolder
                ? $"{Output} is a file: redacting a folder needs a folder as -o."
                : $"{Output} is a folder: redacting one file needs a file as -o.");
        }

        if (!IsFolder && Path.GetExtension(Output).ToLowerInvariant() is not (".docx" or ".txt"))
        {
            throw new DomainException("usage.output", $"A redacted file is a .docx, or a .txt with its bare text; PDF and other kinds are not written. Name one of these as -o, not {Output}.");
        }
    }

    private static bool SamePlace(string first, string second) =>
        string.Equals(Path.TrimEndingDirectorySeparator(Path.GetFullPath(first)), Path.TrimEndingDirectorySeparator(Path.GetFullPath(second)), StringComparison.Ordinal);
}
