namespace Anonymizer.Web.Operations;

/// <summary>How the service is.</summary>
/// <param name="At">When this was asked.</param>
/// <param name="Health">Each check.</param>
/// <param name="Versions">What runs.</param>
/// <param name="Queues">What waits.</param>
/// <param name="Hours">The last 24 hours, the oldest first.</param>
/// <param name="Failures">Of the last seven days, by code.</param>
/// <param name="Latencies">Of the last quarter of an hour, of this process.</param>
/// <param name="Storage">What the data take and what is left.</param>
/// <param name="Jobs">What runs by itself.</param>
public sealed record OperationsView(
    DateTimeOffset At,
    IReadOnlyList<HealthLine> Health,
    VersionLine Versions,
    IReadOnlyList<QueueLine> Queues,
    IReadOnlyList<HourLine> Hours,
    IReadOnlyList<FailureLine> Failures,
    IReadOnlyList<Latency> Latencies,
    IReadOnlyList<StorageLine> Storage,
    IReadOnlyList<JobLine> Jobs)
{
    public bool IsHealthy => Health.All(line => line.IsHealthy);
}

/// <summary>A check.</summary>
/// <param name="Name">database, storage, model, …</param>
/// <param name="IsHealthy">Whether it passes.</param>
/// <param name="Description">What is wrong and what to do, or null.</param>
public sealed record HealthLine(string Name, bool IsHealthy, string? Description);

/// <summary>What runs.</summary>
/// <param name="Program">Version and commit.</param>
/// <param name="Model">The model in use, or null.</param>
/// <param name="Runtime">Of .NET.</param>
/// <param name="Database">Sqlite or PostgreSQL.</param>
/// <param name="Process">The process's number.</param>
/// <param name="Uptime">Since it was started.</param>
public sealed record VersionLine(string Program, string? Model, string Runtime, string Database, int Process, TimeSpan Uptime);

/// <summary>Work that waits.</summary>
/// <param name="Name">detection, review, release or webhooks.</param>
/// <param name="Depth">How much.</param>
/// <param name="Oldest">How long the oldest has waited; null for none.</param>
public sealed record QueueLine(string Name, int Depth, TimeSpan? Oldest);

/// <summary>What was done in an hour.</summary>
public sealed record HourLine(DateTimeOffset Hour, int Uploaded, int Reviewed, int Released);

/// <summary>How often something failed for one reason.</summary>
public sealed record FailureLine(string Code, int Count);

/// <summary>What something takes on disk.</summary>
/// <param name="Name">database, files, models, runs or free.</param>
/// <param name="Bytes">How much.</param>
public sealed record StorageLine(string Name, long Bytes);

/// <summary>A job that runs by itself.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Last">When it ran last on this node, or null.</param>
/// <param name="Next">When it runs next, or null.</param>
/// <param name="IsRunning">Whether it does now, here.</param>
public sealed record JobLine(string Name, DateTimeOffset? Last, DateTimeOffset? Next, bool IsRunning);
