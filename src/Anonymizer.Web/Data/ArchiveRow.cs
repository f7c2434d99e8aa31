using System.Text.Json.Serialization;
using Anonymizer.Core;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Verdicts;

namespace Anonymizer.Web.Data;

/// <summary>A campaign: an archive that is anonymized in one way, over days, with a sample for people to look at.</summary>
public sealed class ArchiveRow
{
    public const int LongestName = 200;

    /// <summary>The policy of the court is another one since.</summary>
    public const string PolicyChanged = "campaign.policy-changed";

    /// <summary>Draws the sample's lots.</summary>
    public required Guid Id { get; init; }

    /// <summary>In somebody's words; may hold personal data, so it is never logged.</summary>
    public required string Name { get; init; }

    /// <summary>The court whose verdicts they are, or null.</summary>
    public Guid? CourtId { get; init; }

    public required Purpose Purpose { get; init; }

    /// <summary>The year of the decisions, or null.</summary>
    public int? DecisionYear { get; init; }

    /// <summary>ISO 639-1, or null to have it detected.</summary>
    public string? Language { get; init; }

    public required ArchiveRoute Route { get; init; }

    /// <summary>The share of files that a person looks at, from 0 to 1.</summary>
    public required double AuditShare { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public ArchiveState State { get; private set; }

    /// <summary>Why the service paused it; null where a person did, and while it runs.</summary>
    public string? PauseCode { get; private set; }

    /// <summary>The policy under which it runs.</summary>
    public Guid? PolicyId { get; private set; }

    public string PolicyName { get; private set; } = "";

    public int PolicyVersion { get; private set; }

    public DateTimeOffset? StoppedAt { get; private set; }

    /// <summary>Counts the changes, so that two people cannot overwrite each other unseen.</summary>
    public int Revision { get; private set; }

    /// <summary>The policy's name and version.</summary>
    public string Policy => Stamp.ToString();

    private PolicyStamp Stamp => new(PolicyName, PolicyVersion, PolicyId);

    public bool IsUnder(PolicyStamp policy) => policy == Stamp;

    /// <summary>From now on it runs under this policy.</summary>
    public void Bind(PolicyStamp policy)
    {
        ArgumentNullException.ThrowIfNull(policy);

        (PolicyId, PolicyName, PolicyVersion) = (policy.Id, policy.Name, policy.Version);
    }

    /// <summary>No further file is taken; what was taken goes its way. Paused already is fine.</summary>
    /// <param name="code">Why the service does it, or null.</param>
    /// <exception cref="DomainException">campaign.stopped.</exception>
    public void Pause(string? code = null)
    {
        CheckOpen();

        if (State != ArchiveState.Paused)
        {
            (State, PauseCode) = (ArchiveState.Paused, code);
            Revision++;
        }
    }

    /// <summary>Files are taken again, under the policy that holds now. Running already is fine.</summary>
    /// <exception cref="DomainException">campaign.stopped.</exception>
    public void Resume(PolicyStamp policy)
    {
        CheckOpen();

        if (State != ArchiveState.Running)
        {
            (State, PauseCode) = (ArchiveState.Running, null);
            Bind(policy);
            Revision++;
        }
    }

    /// <summary>No file is taken any more, for good. Stopped already is fine.</summary>
    public void Stop(DateTimeOffset at)
    {
        if (State != ArchiveState.Stopped)
        {
            (State, PauseCode, StoppedAt) = (ArchiveState.Stopped, null, at);
            Revision++;
        }
    }

    /// <exception cref="DomainException">campaign.stopped.</exception>
    public void CheckOpen()
    {
        if (State == ArchiveState.Stopped)
        {
            throw new DomainException("campaign.stopped", "This campaign was stopped for good. Start another one.");
        }
    }

    public override string ToString() => $"ArchiveRow({Id}, {State})";
}

/// <summary>Does a campaign take files? Names are stored: never rename one without a migration.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ArchiveState>))]
public enum ArchiveState
{
    [JsonStringEnumMemberName("running")]
    Running,

    [JsonStringEnumMemberName("paused")]
    Paused,

    [JsonStringEnumMemberName("stopped")]
    Stopped,
}

/// <summary>Who looks at the verdicts of a campaign that are not in its sample. Names are stored: never rename one without a migration.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ArchiveRoute>))]
public enum ArchiveRoute
{
    /// <summary>A person looks at each, as closely as the policy of the court says.</summary>
    [JsonStringEnumMemberName("people")]
    People,

    /// <summary>What the policy's rules let leave unseen leaves unseen.</summary>
    [JsonStringEnumMemberName("automatic")]
    Automatic,
}
