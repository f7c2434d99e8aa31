namespace Anonymizer.EndToEnd.Tests.Faults;

/// <summary>What a client remembers of one verdict: only what the service said that it has.</summary>
internal sealed class KeptVerdict(Guid id)
{
    public Guid Id => id;

    /// <summary>What was sent, in its order; all but perhaps the last were acknowledged.</summary>
    public List<(int Mention, string Decision)> Sent { get; } = [];

    /// <summary>How many decisions were acknowledged.</summary>
    public int Acknowledged { get; set; }

    public bool IsCompleted { get; set; }

    public int? Release { get; set; }
}
