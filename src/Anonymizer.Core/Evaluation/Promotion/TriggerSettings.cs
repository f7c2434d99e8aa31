using System.Text.Json.Serialization;
using Anonymizer.Core.Schedules;

namespace Anonymizer.Core.Evaluation.Promotion;

/// <summary>When a retraining starts by itself.</summary>
public sealed record TriggerSettings
{
    /// <summary>A schedule as cron writes it; empty for none.</summary>
    public string Schedule { get; init; } = "";

    /// <summary>Start when so many corrections were included since the last run; 0 for never.</summary>
    public int NewCorrections { get; init; }

    /// <summary>Start when reviewers had to add more mentions per 1,000 words than this; 0 for never.</summary>
    public double MissedPerThousand { get; init; }

    /// <summary>Something may start a run.</summary>
    [JsonIgnore]
    public bool IsAny => Schedule.Length > 0 || NewCorrections > 0 || MissedPerThousand > 0;

    /// <exception cref="DomainException">schedule.invalid, gate.invalid.</exception>
    public TriggerSettings Checked()
    {
        if (Schedule.Length > 0)
        {
            CronSchedule.Parse(Schedule);
        }

        return NewCorrections >= 0 && MissedPerThousand >= 0 ? this : throw new DomainException("gate.invalid", "A threshold cannot be negative: 0 switches it off.");
    }
}
