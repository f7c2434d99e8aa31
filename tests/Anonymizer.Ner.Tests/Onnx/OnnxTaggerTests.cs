using Anonymizer.Ner.Models;
using Anonymizer.Ner.Onnx;
using Anonymizer.Ner.Tagging;
using Microsoft.ML.OnnxRuntime;

namespace Anonymizer.Ner.Tests.Onnx;

public sealed class OnnxTaggerTests : IDisposable
{
    /// <summary>Of the spread of the logits: what two layers of 8 numbers lose by 8 bits.</summary>
    private const double Tolerance = 0.05;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Whole_numbers_say_what_single_precision_says()
    {
        var model = TinyModel.Save(folder["tiny"]);

        var full = Outputs(model, Precision.Full);
        var bytes = Outputs(model, Precision.Bytes);

        var spread = full.Max() - full.Min();
        full.Zip(bytes, (one, other) => (double)Math.Abs(one - other)).Max().ShouldBeInRange(double.Epsilon, Tolerance * spread);
    }

    [Fact]
    public void The_manifest_chooses_the_precision()
    {
        var model = TinyModel.Save(folder["tiny"]);
        var full = ModelFolder.WriteManifest(model.FolderPath, model.Manifest with { Precision = Precision.Full });

        Outputs(full, precision: null).ShouldBe(Outputs(model, Precision.Full));
        File.ReadAllText(Path.Combine(model.FolderPath, ModelFolder.ManifestFile)).ShouldContain("\"precision\": \"single\"");
    }

    [Fact]
    public void Unsigned_weights_for_older_processors_say_the_same()
    {
        var model = TinyModel.Save(folder["tiny"]);

        var signed = FirstRow(model, isSigned: true);
        var unsigned = FirstRow(model, isSigned: false);

        signed.Zip(unsigned, (one, other) => Math.Abs(one - other)).Max().ShouldBeLessThan(1e-4f);
    }

    [Fact]
    public void A_word_is_judged_the_same_whatever_stands_in_other_windows()
    {
        using var tagger = new OnnxTagger(TinyModel.Save(folder["tiny"]), TinyModel.Tokenizer());
        var one = TinyModel.Tokenizer().Tokenize(string.Concat(Enumerable.Repeat("Anna met ", 40)));
        var other = TinyModel.Tokenizer().Tokenize(string.Concat(Enumerable.Repeat("Anna met ", 20)) + string.Concat(Enumerable.Repeat("3 may . ", 20)));

        tagger.Tag(one).Of(5).ToArray().ShouldBe(tagger.Tag(other).Of(5).ToArray());
        tagger.Tag(one).Of(79).ToArray().ShouldNotBe(tagger.Tag(other).Of(79).ToArray());
    }

    private static float[] Outputs(ModelFolder model, Precision? precision)
    {
        using var tagger = new OnnxTagger(model, TinyModel.Tokenizer(), precision);
        var text = TinyModel.Tokenizer().Tokenize(TinyModel.Text + " " + TinyModel.Text);
        var outputs = tagger.Tag(text);

        return [.. Enumerable.Range(0, text.Words.Count).SelectMany(word => outputs.Of(word).ToArray())];
    }

    private static float[] FirstRow(ModelFolder model, bool isSigned)
    {
        var (shape, weights) = (model.Manifest.Network, model.ReadWeights());
        using var session = new InferenceSession(OnnxExporter.Export(shape, weights, Precision.Bytes, isSigned));
        using var pieces = OrtValue.CreateTensorValueFromMemory(OnnxExporter.PieceTable(weights), [shape.Vocabulary, shape.Hidden]);
        using var run = new RunOptions();
        using var ids = OrtValue.CreateTensorValueFromMemory(new long[] { 2, 6, 7, 3 }, [1, 4]);
        using var shapes = OrtValue.CreateTensorValueFromMemory(new long[] { 0, 7, 8, 0 }, [1, 4]);
        using var places = OrtValue.CreateTensorValueFromMemory(new long[] { 1 }, [1]);
        using var results = session.Run(run, [OnnxExporter.Ids, OnnxExporter.Shapes, OnnxExporter.Places, OnnxExporter.Pieces], [ids, shapes, places, pieces], [OnnxExporter.Outputs]);

        results[0].GetTensorDataAsSpan<float>().Length.ShouldBe(LabelSet.Default.Width);

        return results[0].GetTensorDataAsSpan<float>().ToArray();
    }
}
