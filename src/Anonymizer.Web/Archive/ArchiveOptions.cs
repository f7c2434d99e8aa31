using System.ComponentModel.DataAnnotations;

namespace Anonymizer.Web.Archive;

/// <summary>How campaigns are fed into the queue of all verdicts.</summary>
public sealed class ArchiveOptions
{
    /// <summary>How many files of a campaign wait to be read at most, so that a pause is felt soon. Default: 200.</summary>
    [Range(1, 10_000)]
    public int AtOnce { get; set; } = 200;

    /// <summary>How often it is looked whether there is room for more, in seconds. Default: 5.</summary>
    [Range(1, 3_600)]
    public int SweepSeconds { get; set; } = 5;
}
