using Anonymizer.Cli.Models;
using Anonymizer.Cli.Redaction;
using Anonymizer.Cli.Running;
using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Locale;
using Anonymizer.Ner;

namespace Anonymizer.Cli.Detection;

/// <summary>A detector ready to work, and the name of the model in it.</summary>
internal sealed class OpenDetector : IDisposable
{
    public const string PatternsOnly = "none (patterns only)";

    private readonly NerRecognizer? model;

    private OpenDetector(IEnumerable<IRecognizer> patterns, NerRecognizer? model, string modelName, IReadOnlyList<ListTerm> terms, RecallFloors floors)
    {
        this.model = model;
        ModelName = modelName;
        Terms = terms;
        Detector = new Detector([.. patterns, .. FromTerms(), .. FromModel(floors)]);
    }

    public Detector Detector { get; }

    /// <summary>The model's version, or <see cref="PatternsOnly"/>.</summary>
    public string ModelName { get; }

    /// <summary>The strings that the user wants masked.</summary>
    public IReadOnlyList<ListTerm> Terms { get; }

    public static async Task<OpenDetector> OpenAsync(DetectorRequest request, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var terms = await TermsFile.ReadAsync(request.TermsPath, cancellationToken);

        if (request.IsWithoutModel)
        {
            return request.Floors.IsNone
                ? new OpenDetector(Patterns(), model: null, PatternsOnly, terms, request.Floors)
                : throw new DomainException("policy.recall-floor", "The policy sets a recall floor, which only a model can keep: leave out --no-model, or recallFloor in the policy.");
        }

        var folder = ModelChoice.Open(request, surroundings);
        var patterns = Task.Run(Patterns, cancellationToken);
        var recognizer = NerRecognizer.Load(folder);
        WarnOfUnmet(recognizer, request.Floors, surroundings.Terminal);

        return new OpenDetector(await patterns, recognizer, folder.Version, terms, request.Floors);
    }

    private static void WarnOfUnmet(NerRecognizer model, RecallFloors floors, Terminal terminal)
    {
        if (model.Unmet(floors) is { Count: > 0 } unmet)
        {
            terminal.Error.WriteLine($"anonymizer: warning: model {model.Version} did not reach the policy's recall floor for {string.Join(", ", unmet)} when it was measured: it masks all that it suspects there, and a person must look.");
        }
    }

    public void Dispose() => model?.Dispose();

    /// <summary>Building the patterns takes as long as loading the model: both are done at once.</summary>
    private static IReadOnlyList<IRecognizer> Patterns() => RecognizerCatalog.In(typeof(Detector).Assembly, typeof(BogusNames).Assembly);

    private IEnumerable<IRecognizer> FromTerms() =>
        Terms.Count == 0 ? [] : [new ListRecognizer(TermsFile.RecognizerName, MentionSource.List, Terms)];

    private IEnumerable<IRecognizer> FromModel(RecallFloors floors) => model is null ? [] : [model.AtLeast(floors)];
}
