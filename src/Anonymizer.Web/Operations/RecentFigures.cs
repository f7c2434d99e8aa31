using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform.Tracing;

namespace Anonymizer.Web.Operations;

/// <summary>How long requests and stages took in the last quarter of an hour, for those who run no Prometheus. Listens to the same instruments.</summary>
internal sealed class RecentFigures : IDisposable
{
    private const int Most = 50_000;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly ConcurrentQueue<Measured> _measured = new();
    private readonly MeterListener _listener = new();
    private readonly TimeProvider _clock;

    public RecentFigures(TimeProvider clock)
    {
        _clock = clock;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == VerdictTrace.Name && instrument.Name is RequestMeter.Instrument or Meters.StageInstrument)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>(Hear);
        _listener.Start();
    }

    /// <summary>A row for each kind of request and each stage that there were.</summary>
    public IReadOnlyList<Latency> Rows()
    {
        Forget();

        return [.. _measured.GroupBy(one => one.Kind, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Row(group.Key, [.. group.OrderBy(one => one.Seconds)]))];
    }

    public void Dispose() => _listener.Dispose();

    private static Latency Row(string kind, IReadOnlyList<Measured> sorted) =>
        new(kind, sorted.Count, sorted.Count(one => one.IsError), At(sorted, 0.5), At(sorted, 0.95), At(sorted, 0.99));

    private static double At(IReadOnlyList<Measured> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1].Seconds;

    private void Hear(Instrument instrument, double seconds, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        var (kind, isError) = ("", false);

        foreach (var (name, value) in tags)
        {
            kind = name is RequestMeter.KindTag or Meters.StageTag ? (string)value! : kind;
            isError |= name == RequestMeter.OutcomeTag && value is "error";
        }

        _measured.Enqueue(new Measured(_clock.GetUtcNow(), kind, seconds, isError));
        Forget();
    }

    private void Forget()
    {
        var since = _clock.GetUtcNow() - Window;

        while (_measured.TryPeek(out var oldest) && (oldest.At < since || _measured.Count > Most))
        {
            _measured.TryDequeue(out _);
        }
    }

    private readonly record struct Measured(DateTimeOffset At, string Kind, double Seconds, bool IsError);
}

/// <summary>How long something took lately.</summary>
/// <param name="Kind">read, change, service; parse, infer, redact.</param>
/// <param name="Count">How often.</param>
/// <param name="Errors">How many ended in a fault of the service.</param>
/// <param name="Median">In seconds, as those that follow.</param>
/// <param name="P95">19 of 20 took no longer.</param>
/// <param name="P99">99 of 100 took no longer.</param>
public sealed record Latency(string Kind, int Count, int Errors, double Median, double P95, double P99);
