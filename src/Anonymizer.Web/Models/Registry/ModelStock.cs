using System.Security.Cryptography;
using Anonymizer.Ner.Models;
using Anonymizer.Web.Data;
using Anonymizer.Web.Data.Postgres;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Models.Registry;

/// <summary>Hands models from the node that has them to the others, by the database that they share. Where there is one process alone, nothing is handed on.</summary>
internal sealed class ModelStock(AppDbContext database, ModelRegistry registry)
{
    private const string Unfinished = ".fetching";

    public bool IsShared => database is PostgresDbContext;

    /// <summary>Puts a model's files into the database, when the request is saved; once.</summary>
    public async Task GiveAsync(string version, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(registry.Folder, version);

        if (!IsShared || !ModelFolder.IsAt(folder) || await database.Set<StockedModelRow>().AnyAsync(row => row.Version == version, cancellationToken))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder))
        {
            var content = await File.ReadAllBytesAsync(file, cancellationToken);
            database.Add(new StockedModelRow { Version = version, Name = Path.GetFileName(file), Hash = HashOf(content), Content = content });
        }
    }

    /// <summary>Writes a model's files into this node's folder; nothing where it is already or nobody gave it.</summary>
    /// <exception cref="InvalidDataException">A file is not the one that was given.</exception>
    public async Task FetchAsync(string version, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(registry.Folder, version);

        if (!IsShared || version != Path.GetFileName(version) || ModelFolder.IsAt(folder))
        {
            return;
        }

        var files = await database.Set<StockedModelRow>().AsNoTracking().Where(row => row.Version == version).ToListAsync(cancellationToken);

        if (files.Count > 0)
        {
            await WriteAsync(files, folder, cancellationToken);
        }
    }

    /// <summary>The versions that were given.</summary>
    public Task<List<string>> VersionsAsync(CancellationToken cancellationToken) => database.Set<StockedModelRow>().Select(row => row.Version).Distinct().ToListAsync(cancellationToken);

    /// <summary>Beside its place first: a model that is cut is none.</summary>
    private static async Task WriteAsync(IReadOnlyList<StockedModelRow> files, string folder, CancellationToken cancellationToken)
    {
        var beside = Directory.CreateDirectory($"{folder}{Unfinished}").FullName;

        foreach (var file in files)
        {
            if (HashOf(file.Content) != file.Hash || file.Name != Path.GetFileName(file.Name))
            {
                throw new InvalidDataException($"A file of model {file.Version} was changed in the database.");
            }

            await File.WriteAllBytesAsync(Path.Combine(beside, file.Name), file.Content, cancellationToken);
        }

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true); // no model: its manifest is missing
        }

        Directory.Move(beside, folder);
    }

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
