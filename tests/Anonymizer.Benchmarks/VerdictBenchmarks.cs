using Anonymizer.Core.Detection;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Verification;
using Anonymizer.Locale;
using Anonymizer.Ner;
using Anonymizer.Ner.Models;
using Anonymizer.Word;
using BenchmarkDotNet.Attributes;

namespace Anonymizer.Benchmarks;

/// <summary>The steps of one verdict of forty pages, each by itself.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class VerdictBenchmarks
{
    private readonly ReplacementPlanner planner = new(new BogusNames());
    private NerRecognizer model = null!;
    private Detector patterns = null!;
    private Detector all = null!;
    private DetectionResult found = null!;
    private ReplacementPlan plan = null!;
    private ReleaseTerms terms = null!;
    private byte[] redacted = [];

    [GlobalSetup]
    public void Prepare()
    {
        model = NerRecognizer.Load(new ModelRegistry(Path.Combine(LongVerdict.Root, "models")).Active);
        var catalog = RecognizerCatalog.In(typeof(Detector).Assembly, typeof(BogusNames).Assembly).ToList();
        patterns = new Detector(catalog);
        all = new Detector([.. catalog, model]);
        found = all.Detect(LongVerdict.Text);
        plan = Plan();
        terms = ReleaseTermSelector.Select(LongVerdict.Text, plan, found.Entities);
        redacted = WordRelease.Make(LongVerdict.File, plan.Replacements, terms).File
            ?? throw new InvalidOperationException("The sample is refused: nothing to measure.");
    }

    [GlobalCleanup]
    public void End() => model.Dispose();

    [Benchmark]
    public WordDocument Read() => WordReader.Read(LongVerdict.File);

    [Benchmark]
    public DetectionResult DetectByPatterns() => patterns.Detect(LongVerdict.Text);

    [Benchmark]
    public int DetectByModel() => model.Recognize(LongVerdict.Text).Count();

    [Benchmark(Baseline = true)]
    public DetectionResult Detect() => all.Detect(LongVerdict.Text);

    [Benchmark]
    public ReplacementPlan Plan() => planner.Plan(LongVerdict.Text, found.Entities, ReplacementPolicy.Default, PlanOptions.Default);

    [Benchmark]
    public ReleaseResult RedactAndVerify() => WordRelease.Make(LongVerdict.File, plan.Replacements, terms);

    [Benchmark]
    public ReleaseReport Verify() => WordVerifier.Verify(redacted, terms);
}
