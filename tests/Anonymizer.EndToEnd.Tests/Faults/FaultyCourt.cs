namespace Anonymizer.EndToEnd.Tests.Faults;

/// <summary>A service that may be killed and started again on the same data: two models to choose from, an administrator's key, no limit of calls.</summary>
internal sealed class FaultyCourt : TrainingApp
{
    public const string ShippedModel = "2026.11.26-1";

    public const string OtherModel = "2026.11.26-2";

    /// <summary>Does a real training run, or a script that takes as long?</summary>
    public bool IsTrainingReal { get; init; }

    /// <summary>Where the database lies; the audit of what is left behind asks it directly.</summary>
    public IFaultyDatabase Database { get => field ??= new SqliteUnderFaults(Path.Combine(Folder, "anonymizer.db")); init; }

    public string ActiveModel => File.ReadAllText(Path.Combine(Models, "active.json")).Contains(OtherModel, StringComparison.Ordinal) ? OtherModel : ShippedModel;

    protected override IEnumerable<(string Name, string Value)> Settings() =>
    [
        .. Directory.Exists(Path.Combine(Models, OtherModel)) ? [("Storage__Models", Models)] : WithTwoModels(),
        ("Training__Epochs", "1"),
        ("Training__LearningRate", "0.000001"),
        ("Training__MinimumWords", "50"),
        ("Training__MinimumFreeMegabytes", "1"),
        .. AdministratorKey.Settings,
        .. Database.Settings,
        .. IsTrainingReal ? Array.Empty<(string, string)>() : [("Training__Program", WriteProgram())],
    ];

    private (string Name, string Value)[] WithTwoModels()
    {
        var settings = base.Settings().ToArray();
        var (shipped, other) = (Path.Combine(Models, ShippedModel), Directory.CreateDirectory(Path.Combine(Models, OtherModel)).FullName);

        foreach (var file in Directory.EnumerateFiles(shipped))
        {
            File.Copy(file, Path.Combine(other, Path.GetFileName(file)));
        }

        var manifest = Path.Combine(other, "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace($"\"version\": \"{ShippedModel}\"", $"\"version\": \"{OtherModel}\"", StringComparison.Ordinal));

        return settings;
    }

    /// <summary>A training that prepares, works for two seconds and fails.</summary>
    private string WriteProgram()
    {
        var file = Path.Combine(Folder, "training.sh");

        if (!File.Exists(file) && !OperatingSystem.IsWindows())
        {
            File.WriteAllText(file, "#!/bin/sh\ncase \"$1\" in\n  prepare) sleep 0.5; echo '{\"version\":\"none\"}' > \"$2/request.json\" ;;\n  *) sleep 2; exit 3 ;;\nesac\n");
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return file;
    }
}
