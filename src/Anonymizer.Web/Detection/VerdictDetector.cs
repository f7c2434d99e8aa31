using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Locale;
using Anonymizer.Ner.Models;

namespace Anonymizer.Web.Detection;

/// <summary>All recognizers together with the model in use. Never runs without a model: a missed name harms a person.</summary>
internal sealed class VerdictDetector(IEnumerable<IRecognizer> recognizers, ActiveModel model, DetectionThreads threads) : IDisposable
{
    private readonly IReadOnlyList<IRecognizer> _recognizers = [.. recognizers];
    private readonly SemaphoreSlim _turns = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Without a list of its own: for a file that belongs to no case. The given language chooses the model; null: the text's words tell.</summary>
    /// <exception cref="DomainException">model.none, model.damaged, policy.recall-floor.</exception>
    public Task<DetectedText> DetectAsync(VerdictText text, RecallFloors floors, string? language, CancellationToken cancellationToken) =>
        DetectAsync(text, floors, [], language, cancellationToken);

    /// <param name="text">The verdict.</param>
    /// <param name="floors">What its policy wants found at least.</param>
    /// <param name="lists">Recognizers for this verdict alone: the lists of its case and court.</param>
    /// <param name="language">Chooses the model; null: the text's words tell.</param>
    /// <param name="cancellationToken">Stops the waiting for a turn.</param>
    /// <exception cref="DomainException">model.none, model.damaged, policy.recall-floor.</exception>
    public Task<DetectedText> DetectAsync(
        VerdictText text, RecallFloors floors, IReadOnlyList<IRecognizer> lists, string? language, CancellationToken cancellationToken) => InTurnAsync(
        floors, lists, language ?? VerdictLanguage.Of(text.Value), (detector, chosen) => new DetectedText(chosen.Version, detector.Detect(text), chosen.Warning), cancellationToken);

    /// <summary>The same, with what every recognizer and step said, to explain spans of it.</summary>
    /// <exception cref="DomainException">model.none, model.damaged, policy.recall-floor.</exception>
    public Task<DetectionTrace> TraceAsync(
        VerdictText text, RecallFloors floors, IReadOnlyList<IRecognizer> lists, string? language, CancellationToken cancellationToken) =>
        InTurnAsync(floors, lists, language ?? VerdictLanguage.Of(text.Value), (detector, _) => detector.Trace(text), cancellationToken);

    /// <summary>With a model that is not in use, and nothing changed by it.</summary>
    public async Task<DetectionResult> DetectWithAsync(
        IRecognizer candidate, VerdictText text, RecallFloors floors, IReadOnlyList<IRecognizer> lists, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);

        try
        {
            var detector = new Detector([.. _recognizers, .. lists, AtLeast(candidate, floors)]);

            return await threads.RunAsync(() => detector.Detect(text), cancellationToken);
        }
        finally
        {
            _turns.Release();
        }
    }

    private async Task<T> InTurnAsync<T>(
        RecallFloors floors, IReadOnlyList<IRecognizer> lists, string? language, Func<Detector, ChosenModel, T> work, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);

        try
        {
            using var lease = model.Rent(language);
            var detector = new Detector([.. _recognizers, .. lists, AtLeast(lease.Recognizer, floors)]);

            return await threads.RunAsync(() => work(detector, lease.Chosen), cancellationToken);
        }
        finally
        {
            _turns.Release();
        }
    }

    private static IRecognizer AtLeast(IRecognizer recognizer, RecallFloors floors) => (recognizer, floors.IsNone) switch
    {
        (_, true) => recognizer,
        (IModelRecognizer model, _) => model.AtLeast(floors),
        _ => throw new DomainException("policy.recall-floor", "The policy sets a recall floor, which this model cannot keep: remove recallFloor from the policy."),
    };

    public void Dispose() => _turns.Dispose();
}

/// <summary>What was found, and by which model.</summary>
/// <param name="Warning">Why the result may be poor, or null: no model is made for the verdict's language.</param>
internal sealed record DetectedText(string ModelVersion, DetectionResult Result, string? Warning);
