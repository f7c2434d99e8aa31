using Anonymizer.Cli.Models;
using Anonymizer.Cli.Redaction;
using Anonymizer.Cli.Running;
using Anonymizer.Core.Detection;
using Anonymizer.Locale;
using Anonymizer.Ner;

namespace Anonymizer.Cli.Detection;

/// <summary>A detector ready to work, and the name of the model in it.</summary>
internal sealed class OpenDetector : IDisposable
{
    public const string PatternsOnly = "none (patterns only)";

    private readonly NerRecognizer? model;

    private OpenDetector(NerRecognizer? model, string modelName, IReadOnlyList<ListTerm> terms)
    {
        this.model = model;
        ModelName = modelName;
        Terms = terms;
        Detector = new Detector([.. RecognizerCatalog.In(typeof(Detector).Assembly, typeof(BogusNames).Assembly), .. FromTerms(), .. FromModel()]);
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
            return new OpenDetector(model: null, PatternsOnly, terms);
        }

        var folder = ModelChoice.Open(request, surroundings);

        return new OpenDetector(NerRecognizer.Load(folder), folder.Version, terms);
    }

    public void Dispose() => model?.Dispose();

    private IEnumerable<IRecognizer> FromTerms() =>
        Terms.Count == 0 ? [] : [new ListRecognizer(TermsFile.RecognizerName, MentionSource.List, Terms)];

    private IEnumerable<IRecognizer> FromModel() => model is null ? [] : [model];
}
