using System.Collections.Concurrent;
using Anonymizer.Cli.Models;
using Anonymizer.Cli.Redaction;
using Anonymizer.Cli.Running;
using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Locale;
using Anonymizer.Ner;
using Anonymizer.Ner.Models;

namespace Anonymizer.Cli.Detection;

/// <summary>Detectors ready to work: one for each model that the languages of the verdicts ask for, loaded when first needed.</summary>
internal sealed class OpenDetector : IDisposable
{
    public const string PatternsOnly = "none (patterns only)";

    private readonly ConcurrentDictionary<string, Lazy<(NerRecognizer Model, Detector Detector)>> loaded = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<IRecognizer>> always;
    private readonly ModelFolder? named;
    private readonly ModelRegistry? registry;
    private readonly string? language;
    private readonly RecallFloors floors;
    private readonly Terminal terminal;

    /// <remarks>Building the patterns takes as long as loading the model: both are done at once.</remarks>
    private OpenDetector(ModelFolder? named, ModelRegistry? registry, DetectorRequest request, IReadOnlyList<ListTerm> terms, Terminal terminal)
    {
        (this.named, this.registry, this.terminal) = (named, registry, terminal);
        (language, floors) = (request.Language, request.Floors);
        Terms = terms;
        always = new(() => [.. RecognizerCatalog.In(typeof(Detector).Assembly, typeof(BogusNames).Assembly), .. FromTerms()]);
        _ = Task.Run(() => always.Value);
        var first = Choose(language);
        ModelName = first?.Version ?? PatternsOnly;
        DetectorOf(first);
    }

    /// <summary>The version of the default model, or of the given language's, or <see cref="PatternsOnly"/>.</summary>
    public string ModelName { get; }

    /// <summary>The strings that the user wants masked.</summary>
    public IReadOnlyList<ListTerm> Terms { get; }

    public static async Task<OpenDetector> OpenAsync(DetectorRequest request, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var terms = await TermsFile.ReadAsync(request.TermsPath, cancellationToken);

        if (request.IsWithoutModel)
        {
            return request.Floors.IsNone
                ? new OpenDetector(named: null, registry: null, request, terms, surroundings.Terminal)
                : throw new DomainException("policy.recall-floor", "The policy sets a recall floor, which only a model can keep: leave out --no-model, or recallFloor in the policy.");
        }

        var named = ModelChoice.Named(request, surroundings);
        var registry = named is null ? ModelChoice.RegistryFor(request.ModelsFolder, surroundings) : null;

        return new OpenDetector(named, registry, request, terms, surroundings.Terminal);
    }

    /// <summary>The detector that looks at a verdict: see <see cref="Detect"/>.</summary>
    public Detector DetectorFor(VerdictText text) => DetectorOf(Choose(language ?? VerdictLanguage.Of(text.Value)));

    /// <summary>Looks with the model of the verdict's language: the given one, else the one that its words tell.</summary>
    public Found Detect(VerdictText text)
    {
        var chosen = Choose(language ?? VerdictLanguage.Of(text.Value));

        return new Found(DetectorOf(chosen).Detect(text), chosen);
    }

    public void Dispose()
    {
        foreach (var model in loaded.Values.Where(model => model.IsValueCreated))
        {
            model.Value.Model.Dispose();
        }
    }

    private ChosenModel? Choose(string? spoken) => named is null ? registry?.Choose(spoken) : ChosenModel.Of(named, spoken);

    private Detector DetectorOf(ChosenModel? chosen) => chosen is null
        ? new Detector([.. always.Value])
        : loaded.GetOrAdd(chosen.Version, version => new(() => Load(version))).Value.Detector;

    private (NerRecognizer Model, Detector Detector) Load(string version)
    {
        var model = NerRecognizer.Load(named ?? registry!.Open(version));
        WarnOfUnmet(model);

        return (model, new Detector([.. always.Value, model.AtLeast(floors)]));
    }

    private void WarnOfUnmet(NerRecognizer model)
    {
        if (model.Unmet(floors) is { Count: > 0 } unmet)
        {
            terminal.Error.WriteLine($"anonymizer: warning: model {model.Version} did not reach the policy's recall floor for {string.Join(", ", unmet)} when it was measured: it masks all that it suspects there, and a person must look.");
        }
    }

    private IEnumerable<IRecognizer> FromTerms() =>
        Terms.Count == 0 ? [] : [new ListRecognizer(TermsFile.RecognizerName, MentionSource.List, Terms)];
}
