using System.Globalization;
using Anonymizer.Core;
using Anonymizer.Core.Evaluation.Promotion;

namespace Anonymizer.Web.Models.Settings;

/// <summary>The settings as they stand in a form: shares in percent, as the reader writes numbers.</summary>
internal sealed class SettingsForm
{
    public string Schedule { get; set; } = "";

    public string NewCorrections { get; set; } = "";

    public string Missed { get; set; } = "";

    public string MinimumVerdicts { get; set; } = "";

    public string RecallFloor { get; set; } = "";

    public Dictionary<string, string> Floors { get; } = new(StringComparer.Ordinal);

    public string Tolerance { get; set; } = "";

    public string Calibration { get; set; } = "";

    public string Speed { get; set; } = "";

    public string Regression { get; set; } = "";

    public bool NeedsGain { get; set; }

    public static SettingsForm Of(LoopSettings settings)
    {
        var form = new SettingsForm
        {
            Schedule = settings.Triggers.Schedule,
            NewCorrections = Written(settings.Triggers.NewCorrections),
            Missed = Written(settings.Triggers.MissedPerThousand),
            MinimumVerdicts = Written(settings.Gate.MinimumVerdicts),
            RecallFloor = Percent(settings.Gate.RecallFloor),
            Tolerance = Percent(settings.Gate.Tolerance),
            Calibration = Percent(settings.Gate.CalibrationLimit),
            Speed = Percent(settings.Gate.SpeedShare),
            Regression = Percent(settings.Gate.RegressionShare),
            NeedsGain = settings.Gate.NeedsGain,
        };

        foreach (var (type, floor) in settings.Gate.RecallFloors)
        {
            form.Floors[type] = Percent(floor);
        }

        return form;
    }

    /// <exception cref="DomainException">gate.invalid: a field holds no number.</exception>
    public LoopSettings ToSettings() => new(
        new GateSettings
        {
            MinimumVerdicts = (int)Read(MinimumVerdicts),
            RecallFloor = Read(RecallFloor) / 100,
            RecallFloors = new SortedDictionary<string, double>(
                Floors.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).ToDictionary(pair => pair.Key, pair => Read(pair.Value) / 100), StringComparer.Ordinal),
            Tolerance = Read(Tolerance) / 100,
            CalibrationLimit = Read(Calibration) / 100,
            SpeedShare = Read(Speed) / 100,
            RegressionShare = Read(Regression) / 100,
            NeedsGain = NeedsGain,
        },
        new TriggerSettings { Schedule = Schedule.Trim(), NewCorrections = (int)Read(NewCorrections), MissedPerThousand = Read(Missed) });

    private static string Percent(double share) => Written(Math.Round(share * 100, 4));

    private static string Written(double value) => value.ToString(CultureInfo.CurrentCulture);

    private static double Read(string text) => string.IsNullOrWhiteSpace(text) ? 0
        : double.TryParse(text, NumberStyles.Float, CultureInfo.CurrentCulture, out var value) ? value
        : throw new DomainException("gate.invalid", "Shares lie between 0 and 1, the least numbers of verdicts and words are 1: correct the settings.");
}
