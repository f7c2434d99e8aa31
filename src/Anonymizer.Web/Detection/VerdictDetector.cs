using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Web.Detection;

/// <summary>All recognizers together with the model in use. Never runs without a model: a missed name harms a person.</summary>
internal sealed class VerdictDetector(IEnumerable<IRecognizer> recognizers, ActiveModel model) : IDisposable
{
    private readonly IReadOnlyList<IRecognizer> _recognizers = [.. recognizers];
    private readonly SemaphoreSlim _turns = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <exception cref="Core.DomainException">model.none, model.damaged.</exception>
    public async Task<DetectedText> DetectAsync(VerdictText text, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);

        try
        {
            using var lease = model.Rent();
            var detector = new Detector([.. _recognizers, lease.Recognizer]);

            return new DetectedText(lease.Version, await Task.Run(() => detector.Detect(text), cancellationToken));
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();
}

/// <summary>What was found, and by which model.</summary>
internal sealed record DetectedText(string ModelVersion, DetectionResult Result);
