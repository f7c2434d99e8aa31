using System.Globalization;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Models.Registry;
using Anonymizer.Web.Review;

namespace Anonymizer.Web.Models;

/// <summary>Figures and codes of the loop as the reader reads them.</summary>
internal static class Words
{
    public static string Share(double? share) => share is { } known ? known.ToString("P1", CultureInfo.CurrentCulture) : "–";

    /// <summary>A difference of shares, in percent, with its sign.</summary>
    public static string Delta(double delta) => Signed(delta * 100, "0.0");

    public static string Interval(Difference difference) => Texts.Of("compare.interval", Delta(difference.Low), Delta(difference.High));

    public static string Duration(TimeSpan time) => time.TotalHours >= 1
        ? Texts.Of("time.hours", (int)time.TotalHours, time.Minutes)
        : time.TotalMinutes >= 1 ? Texts.Of("time.minutes", (int)time.TotalMinutes, time.Seconds) : Texts.Of("time.seconds", (int)time.TotalSeconds);

    public static string Measure(Measure measure) => measure.Type is null ? Texts.Of(measure.Kind) : Texts.Of("measure.of-type", Texts.Of(measure.Kind), TypeNames.Of(new EntityType(measure.Type)));

    /// <summary>A cohort as people call it.</summary>
    /// <param name="cohort">Which.</param>
    /// <param name="courts">The courts' names by their ids.</param>
    public static string Cohort(CohortKey cohort, IReadOnlyDictionary<string, string> courts) => Texts.Of(
        "cohort",
        Texts.Find($"cohort.{cohort.Dimension}") ?? cohort.Dimension,
        Value<AgeBand>(cohort.Value) ?? Value<Purpose>(cohort.Value) ?? Value<ReviewRoute>(cohort.Value) ?? courts.GetValueOrDefault(cohort.Value, cohort.Value));

    /// <summary>One check of the gate in a sentence.</summary>
    /// <param name="check">The check.</param>
    /// <param name="model">The model that was judged: it knows who stands behind a source, and what a court is called.</param>
    public static string Check(GateCheck check, ModelView model)
    {
        var subject = string.Join(", ", new[] { check.Measure is null ? null : Measure(check.Measure), check.Cohort is null ? null : Cohort(check.Cohort, model.CourtNames) }.OfType<string>());

        return check.Rule switch
        {
            GateRule.Evidence => Texts.Of("gate.evidence", check.Verdicts, (int)check.Limit),
            GateRule.RecallFloor => Texts.Of("gate.floor", subject, Share(check.Value), Share(check.Limit), check.Verdicts),
            GateRule.Loss => Texts.Of("gate.loss", subject, Delta(check.Value), check.Verdicts),
            GateRule.Calibration => Texts.Of("gate.calibration", Share(check.Value), Share(check.Limit)),
            GateRule.Speed => Texts.Of("gate.speed", Share(check.Value), Share(check.Limit)),
            GateRule.Regression => Texts.Of("gate.regression", Share(check.Value), Share(check.Limit), check.Verdicts),
            GateRule.Source => Texts.Of("gate.source", (check.Source is { } id ? model.SourceNames.GetValueOrDefault(id) : null) ?? check.Source?.ToString(), Share(check.Value)),
            _ => Texts.Of("gate.gain"),
        };
    }

    public static string Event(ModelEvent step) => Texts.Of($"step.{step.Step}", step.Version, step.Before ?? "–");

    /// <summary>The look of a state: finished, under way, or in need of somebody.</summary>
    public static string BadgeOf(TrainingState state) => state switch
    {
        TrainingState.Finished => "text-bg-success",
        TrainingState.Failed or TrainingState.Lost => "text-bg-danger",
        TrainingState.Canceled => "text-bg-secondary",
        _ => "text-bg-primary",
    };

    public static string BadgeOf(GateDecision decision) => decision switch
    {
        GateDecision.Promote => "text-bg-success",
        GateDecision.Reject => "text-bg-danger",
        _ => "text-bg-warning",
    };

    private static string Signed(double value, string digits) => value.ToString($"+{digits};−{digits};{digits}", CultureInfo.CurrentCulture);

    private static string? Value<TEnum>(string value)
        where TEnum : struct, Enum => Enum.TryParse<TEnum>(value, out var known) && Enum.IsDefined(known) ? Texts.Find($"{typeof(TEnum).Name}.{known}") : null;
}
