using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Locale;
using Anonymizer.Ner;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Onnx;
using Anonymizer.Ner.Tokens;
using BenchmarkDotNet.Attributes;

namespace Anonymizer.Benchmarks;

/// <summary>Where the time of detection goes, and how far that is from what the processor can do: a large product and one window, each on one thread.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ReadingBenchmarks
{
    private readonly ModelFolder model = new ModelRegistry(Path.Combine(LongVerdict.Root, "models")).Active;
    private Product fullProduct = null!;
    private Product bytesProduct = null!;
    private SubwordTokenizer tokenizer = null!;
    private OnnxTagger full = null!;
    private OnnxTagger bytes = null!;
    private TokenizedText window = null!;
    private IReadOnlyList<IRecognizer> patterns = [];
    private IReadOnlyList<Mention> candidates = [];

    [GlobalSetup]
    public void Prepare()
    {
        (fullProduct, bytesProduct) = (new Product(Precision.Full), new Product(Precision.Bytes));
        tokenizer = model.OpenTokenizer();
        full = new OnnxTagger(model, tokenizer, Precision.Full);
        bytes = new OnnxTagger(model, tokenizer, Precision.Bytes);
        window = OneWindow();
        patterns = RecognizerCatalog.In(typeof(Detector).Assembly, typeof(BogusNames).Assembly);
        using var recognizer = NerRecognizer.Load(model);
        candidates = [.. patterns.SelectMany(pattern => pattern.Recognize(LongVerdict.Text)), .. recognizer.Recognize(LongVerdict.Text)];
    }

    [GlobalCleanup]
    public void End()
    {
        fullProduct.Dispose();
        bytesProduct.Dispose();
        full.Dispose();
        bytes.Dispose();
    }

    /// <summary>2.4 billion operations.</summary>
    [Benchmark]
    public void LargeProductFull() => fullProduct.Run();

    /// <summary>The same number of operations, its input quantised as it comes.</summary>
    [Benchmark(Baseline = true)]
    public void LargeProductBytes() => bytesProduct.Run();

    [Benchmark]
    public int WindowFull() => full.Tag(window).WordCount;

    [Benchmark]
    public int WindowBytes() => bytes.Tag(window).WordCount;

    [Benchmark]
    public int Tokenize() => tokenizer.Tokenize(LongVerdict.Text.Value).Pieces.Count;

    [Benchmark]
    public int Patterns()
    {
        var text = VerdictText.FromPlain(LongVerdict.Text.Value);

        return patterns.Sum(pattern => pattern.Recognize(text).Count());
    }

    [Benchmark]
    public DetectionResult ResolveAndLink() => Detector.Complete(LongVerdict.Text, candidates);

    /// <summary>As many characters of the long verdict as fill one window.</summary>
    private TokenizedText OneWindow()
    {
        var text = LongVerdict.Text.Value;
        var pieces = tokenizer.Tokenize(text).Pieces;
        var words = tokenizer.Tokenize(text).Words;

        return tokenizer.Tokenize(text[..words[pieces[model.Manifest.Decoding.Window - 3].Word].Start]);
    }
}
