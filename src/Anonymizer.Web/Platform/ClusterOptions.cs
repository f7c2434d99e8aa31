using System.ComponentModel.DataAnnotations;
using Anonymizer.Web.Data;

namespace Anonymizer.Web.Platform;

/// <summary>How several processes share the work on one PostgreSQL database (configuration section "Cluster").</summary>
public sealed class ClusterOptions
{
    private const string RoleKey = "Cluster:Role";

    /// <summary>What this process does.</summary>
    public NodeRole Role { get; set; } = NodeRole.Both;

    /// <summary>How many verdicts this process reads at once; 0: as many as it has processors.</summary>
    [Range(0, 1024)]
    public int Workers { get; set; }

    /// <summary>The most verdicts in one chunk, which is what the job engine hands to a worker.</summary>
    [Range(1, 1000)]
    public int ChunkSize { get; set; } = 20;

    /// <summary>So many chunks wait with the engine at most; the rest waits in the table of verdicts, and no court can fill the engine's queue.</summary>
    [Range(1, 10_000)]
    public int PendingChunks { get; set; } = 100;

    /// <summary>A chunk at which nobody worked for so long, and which the engine has forgotten, is handed out anew.</summary>
    [Range(10, 86_400)]
    public int AbandonedSeconds { get; set; } = 120;

    internal int AtOnce => Workers > 0 ? Workers : Environment.ProcessorCount;

    /// <summary>Does the process whose configuration it is run jobs?</summary>
    internal static bool RunsJobs(IConfiguration configuration) => !StorageOptions.IsShared(configuration) || RoleOf(configuration) != NodeRole.Web;

    internal static NodeRole RoleOf(IConfiguration configuration) => Enum.TryParse<NodeRole>(configuration[RoleKey], ignoreCase: true, out var role) ? role : NodeRole.Both;
}
