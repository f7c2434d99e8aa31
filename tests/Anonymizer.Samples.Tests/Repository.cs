using Anonymizer.SampleMaker;
using Anonymizer.SampleMaker.Writing;

namespace Anonymizer.Samples.Tests;

/// <summary>The folders beside the solution file.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Every sample as the generator writes it now.</summary>
    public static IReadOnlyList<VerdictDocument> All { get; } = [.. Library.All()];

    public static string Samples => Path.Combine(Root, "samples");

    public static string SharedData => Path.Combine(Root, "..", "shared", "data");

    public static byte[] Sample(string id) => File.ReadAllBytes(Path.Combine(Samples, id + ".docx"));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Anonymizer.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("No folder above the tests holds Anonymizer.sln.");
    }
}
