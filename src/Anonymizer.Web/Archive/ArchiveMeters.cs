using System.Diagnostics.Metrics;
using Anonymizer.Web.Observability;

namespace Anonymizer.Web.Archive;

/// <summary>What became of the files of campaigns.</summary>
internal sealed class ArchiveMeters
{
    private readonly Counter<long> _files;

    public ArchiveMeters(IMeterFactory factory) =>
        _files = factory.Create(Meters.Name).CreateCounter<long>("anonymizer.archive.file", "{file}", "Files of campaigns whose turn came.");

    /// <param name="outcome">taken, known or refused.</param>
    public void Took(string outcome) => _files.Add(1, new KeyValuePair<string, object?>("anonymizer.outcome", outcome));
}
