namespace Anonymizer.EndToEnd.Tests;

/// <summary>The checkout that the tests run in, and the executables that were built in it.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The service; another one of it, as it is installed, where ANONYMIZER_WEB names its file: to be measured.</summary>
    public static string Web => Environment.GetEnvironmentVariable("ANONYMIZER_WEB") is { Length: > 0 } installed ? installed : Built("Anonymizer.Web", "Anonymizer.Web.dll");

    public static string Cli => Built("Anonymizer.Cli", "anonymizer.dll");

    public static string Sample(string name) => Path.Combine(Root, "samples", name);

    private static string Built(string project, string file) =>
        Path.Combine(Root, "artifacts", "bin", project, new DirectoryInfo(AppContext.BaseDirectory).Name, file);

    private static string FindRoot(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Anonymizer.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Anonymizer.sln is not above the test's folder.");
    }
}
