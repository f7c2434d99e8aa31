namespace Anonymizer.Training.Tests;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string FolderPath { get; } = Directory.CreateTempSubdirectory("anonymizer-training-").FullName;

    internal string this[string name] => Path.Combine(FolderPath, name);

    public void Dispose() => Directory.Delete(FolderPath, recursive: true);
}
