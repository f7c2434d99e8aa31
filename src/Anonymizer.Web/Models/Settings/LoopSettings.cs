using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Core.Evaluation.Promotion;

namespace Anonymizer.Web.Models.Settings;

/// <summary>How the loop is set: what the gate asks of a candidate, and when a retraining starts by itself.</summary>
public sealed record LoopSettings(GateSettings Gate, TriggerSettings Triggers)
{
    public static LoopSettings Default { get; } = new(new GateSettings(), new TriggerSettings());

    /// <exception cref="DomainException">gate.invalid, schedule.invalid.</exception>
    public LoopSettings Checked() => new(Gate.Checked(), Triggers.Checked());

    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static LoopSettings Parse(string json) => JsonSerializer.Deserialize<LoopSettings>(json, JsonSerializerOptions.Web) ?? Default;
}
