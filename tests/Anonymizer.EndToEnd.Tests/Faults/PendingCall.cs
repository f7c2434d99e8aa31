namespace Anonymizer.EndToEnd.Tests.Faults;

/// <summary>A call that must have one effect, however often it is sent.</summary>
/// <param name="Kind">What it does, for the count of what was under way at a kill.</param>
/// <param name="Path">Where to.</param>
/// <param name="Content">Its body, the same at each time.</param>
/// <param name="Done">What follows from its answer; an empty one where only the answer was lost.</param>
internal sealed record PendingCall(string Kind, string Path, Func<HttpContent?> Content, Action<string> Done)
{
    /// <summary>Null where the service knows a call by what it brings: the same file is the same verdict.</summary>
    public string? Key { get; init; } = Guid.CreateVersion7().ToString();

    /// <summary>Was it sent before, and its answer never heard?</summary>
    public bool IsUnknown { get; set; }
}
