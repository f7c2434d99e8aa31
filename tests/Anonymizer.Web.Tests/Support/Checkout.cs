namespace Anonymizer.Web.Tests.Support;

/// <summary>The folder of the sources that this test was built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new DirectoryNotFoundException("The test does not run inside a checkout."),
        _ when File.Exists(Path.Combine(folder.FullName, "Anonymizer.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
