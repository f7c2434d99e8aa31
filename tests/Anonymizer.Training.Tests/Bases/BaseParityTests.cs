using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tokens;
using Anonymizer.Training.Bases;
using Anonymizer.Training.Network;
using Microsoft.ML.OnnxRuntime;
using static TorchSharp.torch;

namespace Anonymizer.Training.Tests.Bases;

/// <summary>Needs a base model of 133 MB: fetched as BENCHMARKS.md says, its folder named by a variable.</summary>
public sealed class BaseParityTests
{
    private const string Variable = "ANONYMIZER_BASE_ONNX";

    private static readonly string[] Texts =
    [
        "The applicant, Mr John Smith, was born in 1957 and lives in Riga.",
        "On 3 May 2004 the Regional Court dismissed the appeal lodged by the Ministry of Justice (application no. 12345/03).",
        "Costs: nil.",
    ];

    [Fact]
    public void The_network_gives_the_hidden_states_of_the_original_file()
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(folder is null, $"{Variable} names no folder with config.json, tokenizer.json and onnx/model.onnx.");

        var files = BaseFiles.Open(folder);
        var given = BaseWeights.Read(folder, BaseFiles.HashOf(folder));
        var tokenizer = SubwordTokenizer.Open(given.Vocabulary, given.Tokenizer, given.Shape.Vocabulary);
        using var network = new NerNetwork(given.Shape, WithoutHead(given));
        using var session = new InferenceSession(files.Files[files.WeightsFile]);

        foreach (var text in Texts)
        {
            long[] ids = [tokenizer.ClassificationId, .. tokenizer.Tokenize(text).Pieces.Select(piece => (long)piece.Id), tokenizer.SeparatorId];

            Hidden(network, ids).Zip(Hidden(session, ids), (one, other) => Math.Abs(one - other)).Max().ShouldBeLessThan(1e-4f);
        }
    }

    /// <summary>A head that lets the hidden state through, and shapes that add nothing.</summary>
    private static Dictionary<string, Weights> WithoutHead(BaseWeights given)
    {
        var width = given.Shape.Hidden;
        var identity = new float[width * width];
        Enumerable.Range(0, width).ToList().ForEach(index => identity[(index * width) + index] = 1);

        return new Dictionary<string, Weights>(given.Values)
        {
            ["embeddings.shape_embeddings.weight"] = new([given.Shape.Shapes, width], new float[given.Shape.Shapes * width]),
            ["head.weight"] = new([width, width], identity),
            ["head.bias"] = new([width], new float[width]),
        };
    }

    private static float[] Hidden(NerNetwork network, long[] ids)
    {
        using var scope = NewDisposeScope();
        using var nothing = no_grad();
        long[] size = [1, ids.Length];

        return network.Forward(tensor(ids, size), zeros(size, ScalarType.Int64), ones(size, ScalarType.Bool), arange(ids.Length), ForwardMode.Exact)
            .data<float>().ToArray();
    }

    private static float[] Hidden(InferenceSession session, long[] ids)
    {
        long[] size = [1, ids.Length];
        using var pieces = OrtValue.CreateTensorValueFromMemory(ids, size);
        using var mask = OrtValue.CreateTensorValueFromMemory(Enumerable.Repeat(1L, ids.Length).ToArray(), size);
        using var kinds = OrtValue.CreateTensorValueFromMemory(new long[ids.Length], size);
        using var options = new RunOptions();
        using var results = session.Run(options, ["input_ids", "attention_mask", "token_type_ids"], [pieces, mask, kinds], [session.OutputNames[0]]);

        return results[0].GetTensorDataAsSpan<float>().ToArray();
    }
}
