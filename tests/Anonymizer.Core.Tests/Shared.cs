namespace Anonymizer.Core.Tests;

/// <summary>The data that lies beside the repository, where there is any.</summary>
internal static class Shared
{
    public static string Path(params string[] parts)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);

        while (root is not null && !File.Exists(System.IO.Path.Combine(root.FullName, "Anonymizer.sln")))
        {
            root = root.Parent;
        }

        var path = System.IO.Path.Combine([root?.Parent?.FullName ?? string.Empty, "shared", .. parts]);
        Assert.SkipUnless(File.Exists(path), $"There is no shared/{string.Join('/', parts)} beside the repository.");

        return path;
    }
}
