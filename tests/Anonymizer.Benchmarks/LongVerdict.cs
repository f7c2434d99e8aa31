using Anonymizer.Core.Text;
using Anonymizer.Word;

namespace Anonymizer.Benchmarks;

/// <summary>The sample of forty pages, found above the benchmark's folder.</summary>
internal static class LongVerdict
{
    private const string Sample = "14-flood-group-action-long.docx";

    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    public static byte[] File { get; } = System.IO.File.ReadAllBytes(Path.Combine(Root, "samples", Sample));

    public static VerdictText Text { get; } = WordReader.Read(File).Text;

    private static string FindRoot(DirectoryInfo? folder)
    {
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Anonymizer.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Anonymizer.sln is not above the benchmark's folder.");
    }
}
