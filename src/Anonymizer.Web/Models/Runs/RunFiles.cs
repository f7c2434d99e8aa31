using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Anonymizer.Web.Data;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Models.Runs;

/// <summary>Where runs and models lie on disk.</summary>
internal sealed class RunFiles(IOptions<StorageOptions> storage, ModelRegistry registry, RunSeal seal, ILogger<RunFiles> log)
{
    public const string Hard = "hard.jsonl";
    public const string Gold = "gold.jsonl";

    /// <summary>The run can be repeated from this folder alone.</summary>
    public string FolderOf(string version) => Path.Combine(storage.Value.MakeFolder(), "runs", version);

    /// <summary>A file of a run's folder.</summary>
    public string In(string version, string file) => Path.Combine(FolderOf(version), file);

    public string ModelOf(string version) => Path.Combine(registry.Folder, version);

    /// <summary>Was the folder prepared, so that training can begin or go on?</summary>
    public bool IsPrepared(string version) => File.Exists(In(version, "request.json"));

    public IReadOnlyList<RunProgress> LogOf(string version) => RunProgress.Read(In(version, "log.jsonl"));

    /// <summary>Where one of the two models' scores on gold or on the hard sentences lie.</summary>
    public string Scores(string version, string set, bool isCandidate) => In(version, $"scores-{set}-{(isCandidate ? "candidate" : "active")}.json");

    /// <summary>What one of the two models proposes in the gold or the hard sentences.</summary>
    public string Mentions(string version, string set, bool isCandidate) => In(version, $"mentions-{set}-{(isCandidate ? "candidate" : "active")}.jsonl");

    /// <summary>Free space where the runs lie.</summary>
    public long FreeBytes() => storage.Value.FreeBytes();

    /// <summary>Puts the run's model beside the others; the manifest comes last, so that a copy that was cut is no model.</summary>
    /// <exception cref="DomainException">run.disk-full: it cannot be written.</exception>
    public void Publish(string version)
    {
        var (from, to) = (In(version, "model"), ModelOf(version));

        try
        {
            Directory.CreateDirectory(to);

            foreach (var file in Directory.EnumerateFiles(from).OrderBy(file => Path.GetFileName(file) == ModelFolder.ManifestFile))
            {
                File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
            }
        }
        catch (IOException)
        {
            throw DiskFull();
        }
    }

    /// <summary>Takes a model that nobody wants off the disk, and its run with the texts that it learned; one that is in use stays.</summary>
    public void Remove(string version)
    {
        foreach (var folder in IsInUse(version) ? Array.Empty<string>() : [ModelOf(version), FolderOf(version)])
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (DirectoryNotFoundException)
            {
                // it was never made
            }
            catch (IOException)
            {
                log.LogWarning("The folder of {Version} could not be deleted: delete it by hand.", version);
            }
        }
    }

    /// <summary>Encrypts the run's texts; its child processes are over.</summary>
    public async Task CloseAsync(string version)
    {
        foreach (var file in DataOf(new DirectoryInfo(FolderOf(version))))
        {
            await seal.CloseAsync(file, CancellationToken.None);
        }
    }

    /// <summary>Makes the run's texts readable for its child processes.</summary>
    public async Task OpenAsync(string version, CancellationToken cancellationToken)
    {
        foreach (var file in DataOf(new DirectoryInfo(FolderOf(version))))
        {
            await seal.OpenAsync(file, cancellationToken);
        }
    }

    /// <summary>Deletes the data of every run that holds a line of one of these ids.</summary>
    public async Task EraseAsync(IReadOnlyCollection<string> ids)
    {
        var runs = new DirectoryInfo(FolderOf(""));

        foreach (var run in runs.Exists ? runs.GetDirectories() : [])
        {
            if (await HoldsAsync(run, ids))
            {
                EraseData(run.Name);
            }
        }
    }

    /// <summary>Deletes what a run learned from and was scored on; log, scores and model stay. It cannot be repeated after that.</summary>
    public void EraseData(string version)
    {
        foreach (var file in DataOf(new DirectoryInfo(FolderOf(version))))
        {
            file.Delete();
        }

        File.Delete(In(version, "request.json"));
    }

    public static DomainException DiskFull() => new("run.disk-full", "The disk is full or cannot be written: make space, then resume the run. What it did so far is kept.");

    private bool IsInUse(string version)
    {
        try
        {
            return registry.ReadActive() is var active && (active.Version == version || active.Languages.Values.Contains(version));
        }
        catch (DomainException)
        {
            return false; // none is
        }
    }

    /// <summary>Lines of text; older sets are linked, and are not the run's own.</summary>
    private static IEnumerable<FileInfo> DataOf(DirectoryInfo run) => !run.Exists ? [] : run.EnumerateFiles("*.jsonl", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .Where(file => file.Name is "train.jsonl" or "dev.jsonl" or Gold or Hard);

    private async Task<bool> HoldsAsync(DirectoryInfo run, IReadOnlyCollection<string> ids)
    {
        foreach (var file in DataOf(run))
        {
            if (await seal.TextAsync(file) is not { } lines || ids.Any(id => lines.Contains(id, StringComparison.Ordinal)))
            {
                return true; // what nobody can open any more is as good as erased
            }
        }

        return false;
    }
}
