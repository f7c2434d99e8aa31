namespace Anonymizer.EndToEnd.Tests.Scale;

/// <summary>One process of several on one database, with a data folder and a models folder of its own; only the key ring is shared.</summary>
internal sealed class ClusterNode(string role, string database, string keys) : RunningApp
{
    public const string Shipped = "2026.11.26-1";

    public string Role => role;

    public string Models => Path.Combine(Folder, "models");

    /// <summary>Which model this node would read with.</summary>
    public string ActiveModel => File.ReadAllText(Path.Combine(Models, "active.json"));

    /// <summary>Puts another model into this node's folder alone: the shipped one under another name.</summary>
    public void AddModel(string version)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Models, version)).FullName;

        foreach (var file in Directory.EnumerateFiles(Path.Combine(Models, Shipped)))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var manifest = Path.Combine(folder, "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace($"\"version\": \"{Shipped}\"", $"\"version\": \"{version}\"", StringComparison.Ordinal));
    }

    protected override IEnumerable<(string Name, string Value)> Settings()
    {
        if (!Directory.Exists(Models))
        {
            Directory.CreateDirectory(Models);
            Directory.CreateSymbolicLink(Path.Combine(Models, Shipped), Path.Combine(Checkout.Root, "models", Shipped));
            File.Copy(Path.Combine(Checkout.Root, "models", "active.json"), Path.Combine(Models, "active.json"));
        }

        return
        [
            ("Storage__Postgres", database),
            ("Storage__Keys", keys),
            ("Storage__Models", Models),
            ("Cluster__Role", role),
            ("Cluster__Workers", "1"),
            ("Cluster__ChunkSize", "10"),
            ("Cluster__AbandonedSeconds", "30"),
            ("Training__Program", ""),
            .. AdministratorKey.Settings,
        ];
    }
}
