using System.Text.Json.Nodes;
using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;

namespace Anonymizer.Ner.Tests.Models;

public sealed class ModelFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void How_the_vocabulary_wants_its_words_is_kept()
    {
        var saved = TinyModel.Save(folder["v1"]);

        ModelFolder.WriteManifest(folder["v1"], saved.Manifest with { Tokenizer = new TokenizerOptions(LowerCase: false, StripAccents: false) });

        ModelFolder.Open(folder["v1"]).Manifest.Tokenizer.ShouldBe(new TokenizerOptions(LowerCase: false, StripAccents: false));
    }

    [Fact]
    public void A_manifest_of_old_without_tokenizer_epsilon_and_token_types_means_an_uncased_bert()
    {
        TinyModel.Save(folder["v1"]);
        Change(ModelFolder.ManifestFile, manifest =>
        {
            manifest.AsObject().Remove("tokenizer");
            manifest["network"]!.AsObject().Remove("epsilon");
            manifest["network"]!.AsObject().Remove("tokenTypes");
        });

        var manifest = ModelFolder.Open(folder["v1"]).Manifest;

        manifest.Tokenizer.ShouldBe(new TokenizerOptions(LowerCase: true, StripAccents: true));
        manifest.Network.Epsilon.ShouldBe(1e-12);
        manifest.Network.TokenTypes.ShouldBe(2);
    }

    [Theory]
    [InlineData("version", "\"\"")]
    [InlineData("version", null)]
    [InlineData("network", null)]
    [InlineData("network.layers", "0")]
    [InlineData("network.heads", "3")]
    [InlineData("network.hidden", "-8")]
    [InlineData("network.positions", "8")]
    [InlineData("network.epsilon", "0")]
    [InlineData("decoding.window", "100")]
    [InlineData("decoding.context", "9")]
    [InlineData("decoding.context", "-1")]
    [InlineData("decoding", "[]")]
    public void A_manifest_that_makes_no_sense_is_refused(string path, string? json)
    {
        TinyModel.Save(folder["v1"]);
        Change(ModelFolder.ManifestFile, manifest => Set(manifest, path.Split('.'), json));

        Should.Throw<DomainException>(() => ModelFolder.Open(folder["v1"])).Code.ShouldBe("model.damaged");
    }

    [Theory]
    [InlineData("types", "[]")]
    [InlineData("types", """["PERSON", "PERSON"]""")]
    [InlineData("types", """["A","B","C","D","E","F","G","H","I","J","K","L","M","N","O","P"]""")]
    [InlineData("types", "[\"\"]")]
    [InlineData("types", null)]
    [InlineData("roles", "[]")]
    [InlineData("roles", """["JUDGE", "NONE"]""")]
    [InlineData("roles", """["NONE", "JUDGE", "JUDGE"]""")]
    public void A_label_set_that_makes_no_sense_is_refused(string name, string? json)
    {
        TinyModel.Save(folder["v1"]);
        Change(ModelFolder.LabelsFile, labels => Set(labels, [name], json));

        Should.Throw<DomainException>(() => ModelFolder.Open(folder["v1"])).Code.ShouldBe("model.damaged");
    }

    [Fact]
    public void A_label_set_of_another_network_is_refused_by_name()
    {
        TinyModel.Save(folder["v1"]);
        Change(ModelFolder.LabelsFile, labels => Set(labels, ["types"], """["PERSON"]"""));

        var refusal = Should.Throw<DomainException>(ModelFolder.Open(folder["v1"]).ReadWeights);

        refusal.Code.ShouldBe("model.labels-mismatch");
        refusal.Message.ShouldContain($"{LabelSet.Default.Width}");
    }

    [Theory]
    [InlineData("encoder.layer.1.output.dense.bias")]
    [InlineData("embeddings.shape_embeddings.weight")]
    public void Weights_without_one_of_their_parts_are_refused(string part)
    {
        var model = TinyModel.Save(folder["v1"], change: weights => weights.Remove(part));

        var refusal = Should.Throw<DomainException>(model.ReadWeights);

        refusal.Code.ShouldBe("model.damaged");
        refusal.Message.ShouldContain(part);
    }

    [Fact]
    public void Weights_of_another_network_are_refused()
    {
        var model = TinyModel.Save(folder["v1"], change: weights => weights["encoder.layer.0.output.dense.weight"] = new Weights([16, 8], new float[128]));

        Should.Throw<DomainException>(model.ReadWeights).Message.ShouldContain("16×8");
    }

    [Theory]
    [InlineData("[PAD]\n[UNK]\n[CLS]\nword\n")]
    [InlineData("[PAD]\n[UNK]\n[CLS]\n[SEP]\nword\nword\n")]
    [InlineData("[PAD]\n[UNK]\n\n[CLS]\n[SEP]\n")]
    [InlineData("[PAD]\n[UNK]\n[CLS]\n[SEP]\na\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\nn\no\np\nq\nr\ns\n")]
    [InlineData("")]
    public void A_vocabulary_that_is_not_the_networks_is_refused(string vocabulary)
    {
        var model = TinyModel.Save(folder["v1"]);
        File.WriteAllText(folder[Path.Combine("v1", ModelFolder.VocabularyFile)], vocabulary);

        Should.Throw<DomainException>(model.OpenTokenizer).Code.ShouldBe("model.damaged");
    }

    [Fact]
    public void A_vocabulary_that_is_missing_or_not_written_in_utf8_is_refused()
    {
        var model = TinyModel.Save(folder["v1"]);
        var file = folder[Path.Combine("v1", ModelFolder.VocabularyFile)];
        File.WriteAllBytes(file, [.. TinyModel.Vocabulary, 0xFF, 0xFE]);

        Should.Throw<DomainException>(model.OpenTokenizer).Message.ShouldContain("UTF-8");
        File.Delete(file);
        Should.Throw<DomainException>(model.OpenTokenizer).Code.ShouldBe("model.damaged");
    }

    private void Change(string file, Action<JsonNode> change)
    {
        var path = folder[Path.Combine("v1", file)];
        var json = JsonNode.Parse(File.ReadAllText(path))!;
        change(json);
        File.WriteAllText(path, json.ToJsonString());
    }

    private static void Set(JsonNode json, string[] path, string? value)
    {
        var parent = path[..^1].Aggregate(json, (node, name) => node[name]!).AsObject();

        if (value is null)
        {
            parent.Remove(path[^1]);
            return;
        }

        parent[path[^1]] = JsonNode.Parse(value);
    }
}
