using System.Diagnostics.Metrics;

namespace Anonymizer.Web.Observability;

/// <summary>Models, trainings, webhooks, jobs and what the machine has left.</summary>
public sealed class OperationMeters
{
    private readonly Counter<long> _trainings;
    private readonly Histogram<double> _trainingDuration;
    private readonly Histogram<long> _trainingCorrections;
    private readonly Gauge<double> _trainingSuccess;
    private readonly Counter<long> _transitions;
    private readonly Gauge<double> _scores;
    private readonly Gauge<double> _drift;
    private readonly Counter<long> _deliveries;
    private readonly Histogram<double> _deliveryDuration;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _deadLetters;
    private readonly Gauge<long> _free;
    private readonly Gauge<long> _used;
    private readonly Gauge<long> _ledger;
    private readonly Gauge<double> _backup;
    private readonly Gauge<double> _backupLate;

    public OperationMeters(IMeterFactory factory)
    {
        ArgumentNullException.ThrowIfNull(factory);

        var meter = factory.Create(Meters.Name);
        _trainings = meter.CreateCounter<long>("anonymizer.training.run", "{run}", "Training runs that ended.");
        _trainingDuration = meter.CreateHistogram("anonymizer.training.duration", "s", "Seconds that a training run took.", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [10, 60, 300, 900, 1800, 3600, 7200, 14_400, 28_800] });
        _trainingCorrections = meter.CreateHistogram("anonymizer.training.corrections", "{correction}", "Corrections that a run learned from.", null, new InstrumentAdvice<long> { HistogramBucketBoundaries = [10, 100, 300, 1000, 3000, 10_000, 30_000, 100_000] });
        _trainingSuccess = meter.CreateGauge<double>("anonymizer.training.last_success_time", "s", "When a run last made a candidate, in seconds since 1970.");
        _transitions = meter.CreateCounter<long>("anonymizer.model.transition", "{transition}", "Models that were promoted, refused or rolled back.");
        _scores = meter.CreateGauge<double>("anonymizer.model.score", "1", "Scores on the newest locked gold set.");
        _drift = meter.CreateGauge<double>("anonymizer.model.drift.psi", "1", "Population stability index of the last days against those before.");
        _deliveries = meter.CreateCounter<long>("anonymizer.webhook.delivery", "{delivery}", "Attempts to tell a webhook.");
        _deliveryDuration = meter.CreateHistogram("anonymizer.webhook.delivery.duration", "s", "Seconds that an attempt took.", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [.05, .1, .25, .5, 1, 2.5, 5, 10, 30] });
        _retries = meter.CreateCounter<long>("anonymizer.job.retry", "{job}", "Work that is tried again.");
        _deadLetters = meter.CreateCounter<long>("anonymizer.job.dead_letter", "{job}", "Work that was given up.");
        _free = meter.CreateGauge<long>("anonymizer.storage.free", "By", "Bytes left where the data lie.");
        _used = meter.CreateGauge<long>("anonymizer.storage.used", "By", "Bytes of the data.");
        _ledger = meter.CreateGauge<long>("anonymizer.audit.chain.valid", "1", "1 while the audit ledger verifies, 0 when it does not.");
        _backup = meter.CreateGauge<double>("anonymizer.backup.last_success_time", "s", "When the newest whole backup was made, in seconds since 1970.");
        _backupLate = meter.CreateGauge<double>("anonymizer.backup.late", "s", "Seconds for which the next backup of the schedule has been due.");
        StartAtZero();
    }

    /// <param name="state">finished, failed, canceled or lost.</param>
    /// <param name="took">How long it took.</param>
    /// <param name="corrections">What it learned from.</param>
    public void Trained(string state, TimeSpan took, int corrections)
    {
        var outcome = new KeyValuePair<string, object?>("anonymizer.outcome", state);
        _trainings.Add(1, outcome);
        _trainingDuration.Record(took.TotalSeconds, outcome);
        _trainingCorrections.Record(corrections, outcome);
    }

    public void LastTrained(DateTimeOffset at) => _trainingSuccess.Record(at.ToUnixTimeSeconds());

    /// <param name="step">promoted, overridden, refused, rolled_back.</param>
    public void Moved(string step) => _transitions.Add(1, new KeyValuePair<string, object?>("anonymizer.transition", step));

    /// <param name="score">recall, precision or f1.</param>
    /// <param name="role">active or shadow.</param>
    /// <param name="version">Of the model.</param>
    /// <param name="type">The entity type, or "all".</param>
    /// <param name="value">From 0 to 1.</param>
    public void Scored(string score, string role, string version, string type, double value) => _scores.Record(
        value, new("anonymizer.score.name", score), new("anonymizer.model.role", role), new("anonymizer.model.version", version), new("anonymizer.label", type));

    /// <param name="feature">label_mix or confidence.</param>
    /// <param name="psi">The index.</param>
    public void Drifted(string feature, double psi) => _drift.Record(psi, new KeyValuePair<string, object?>("anonymizer.drift.feature", feature));

    /// <param name="status">What the receiver answered, or 0.</param>
    /// <param name="outcome">delivered or failed.</param>
    /// <param name="took">How long the attempt took.</param>
    public void Delivered(int status, string outcome, TimeSpan took)
    {
        KeyValuePair<string, object?>[] tags = [new("http.response.status_code", status), new("anonymizer.outcome", outcome)];
        _deliveries.Add(1, tags);
        _deliveryDuration.Record(took.TotalSeconds, tags);
    }

    public void Retried(string queue, string reason) => _retries.Add(1, new("queue.name", queue), new("error.type", reason));

    public void GaveUp(string queue, string reason) => _deadLetters.Add(1, new("queue.name", queue), new("error.type", reason));

    public void Storage(long free, long used)
    {
        _free.Record(free);
        _used.Record(used);
    }

    /// <param name="last">When the newest whole backup was made; null for none.</param>
    /// <param name="late">For how long the next has been due.</param>
    public void BackedUp(DateTimeOffset? last, TimeSpan late)
    {
        _backupLate.Record(late.TotalSeconds);

        if (last is { } at)
        {
            _backup.Record(at.ToUnixTimeSeconds());
        }
    }

    public void Ledger(bool isWhole) => _ledger.Record(isWhole ? 1 : 0);

    /// <summary>What raises an alarm is there before it first happens.</summary>
    private void StartAtZero()
    {
        foreach (var step in new[] { "promoted", "overridden", "rolled_back" })
        {
            _transitions.Add(0, new KeyValuePair<string, object?>("anonymizer.transition", step));
        }

        foreach (var queue in new[] { "detection", "webhooks" })
        {
            _deadLetters.Add(0, new("queue.name", queue), new("error.type", "none"));
        }
    }
}
