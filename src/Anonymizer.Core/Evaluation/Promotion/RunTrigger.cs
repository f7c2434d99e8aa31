using Anonymizer.Core.Schedules;

namespace Anonymizer.Core.Evaluation.Promotion;

/// <summary>Is a retraining due?</summary>
public static class RunTrigger
{
    /// <summary>After a run that quality asked for, the next one waits: new reviews must come in first.</summary>
    private static readonly TimeSpan QualityPause = TimeSpan.FromDays(1);

    /// <summary>Null where nothing is due. Nothing to learn is never due; a clock that was set back does not start a second run.</summary>
    public static RunCause? Due(TriggerSettings settings, TriggerFacts facts, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(facts);

        return facts switch
        {
            { NewCorrections: 0 } => null,
            _ when settings.NewCorrections > 0 && facts.NewCorrections >= settings.NewCorrections => RunCause.Corrections,
            _ when settings.Schedule.Length > 0 && CronSchedule.Parse(settings.Schedule).Next(Latest(facts), zone) <= facts.Now => RunCause.Schedule,
            _ when settings.MissedPerThousand > 0 && facts.MissedPerThousand > settings.MissedPerThousand && IsRested(facts) => RunCause.Quality,
            _ => null,
        };
    }

    private static DateTimeOffset Latest(TriggerFacts facts) => facts.LastStart is { } last && last > facts.Since ? last : facts.Since;

    private static bool IsRested(TriggerFacts facts) => facts.LastStart is not { } last || facts.Now - last >= QualityPause;
}
