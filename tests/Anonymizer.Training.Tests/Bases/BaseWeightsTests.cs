using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Anonymizer.Training.Bases;

namespace Anonymizer.Training.Tests.Bases;

public sealed class BaseWeightsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TinyBase given = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_in_the_common_layout_is_read_with_its_measures()
    {
        var read = given.Read(folder["base"]);

        read.Shape.ShouldBe(Sentences.Shape with { Epsilon = 1e-6, TokenTypes = 1 });
        read.Values.Keys.ShouldBe(given.Weights.Keys, ignoreOrder: true);
        read.Vocabulary.ShouldBe(Sentences.Vocabulary);
    }

    [Fact]
    public void The_names_of_a_model_with_a_head_and_of_an_old_one_are_known_and_what_we_do_not_use_is_left_out()
    {
        foreach (var name in given.Weights.Keys.ToList())
        {
            given.Weights.Remove(name, out var weights);
            var old = name.Replace("LayerNorm.weight", "LayerNorm.gamma", StringComparison.Ordinal).Replace("LayerNorm.bias", "LayerNorm.beta", StringComparison.Ordinal);
            given.Weights["bert." + old] = weights!;
        }

        given.Weights["bert.pooler.dense.bias"] = new Weights([1], [1]);
        given.Weights["cls.predictions.bias"] = new Weights([1], [1]);

        given.Read(folder["base"]).Values.Keys.ShouldBe(new TinyBase().Weights.Keys, ignoreOrder: true);
    }

    [Theory]
    [InlineData("""{"do_lower_case": true, "strip_accents": null}""", true, true)]
    [InlineData("""{"do_lower_case": true, "strip_accents": false}""", true, false)]
    [InlineData("""{"do_lower_case": false}""", false, false)]
    public void A_vocabulary_of_lines_is_cased_as_its_configuration_says(string config, bool lower, bool strip)
    {
        given.Texts["tokenizer_config.json"] = config;

        given.Read(folder["base"]).Tokenizer.ShouldBe(new TokenizerOptions(lower, strip));
    }

    [Theory]
    [InlineData("""{"type": "BertNormalizer", "lowercase": true, "strip_accents": null}""", true, true)]
    [InlineData("""{"type": "BertNormalizer", "lowercase": false, "strip_accents": null}""", false, false)]
    [InlineData("""{"type": "Sequence", "normalizers": [{"type": "NFD"}, {"type": "Lowercase"}, {"type": "StripAccents"}]}""", true, true)]
    [InlineData("""{"type": "Lowercase"}""", true, false)]
    [InlineData("null", false, false)]
    public void A_tokenizer_file_says_itself_how_it_is_cased(string normalizer, bool lower, bool strip)
    {
        given.Texts["tokenizer.json"] = TinyBase.TokenizerJson(normalizer);

        var read = given.Read(folder["base"]);

        read.Tokenizer.ShouldBe(new TokenizerOptions(lower, strip));
        read.Vocabulary.ShouldBe(Sentences.Vocabulary);
    }

    [Theory]
    [InlineData("model_type", "xlm-roberta", "base.foreign")]
    [InlineData("model_type", "roberta", "base.foreign")]
    [InlineData("hidden_act", "relu", "base.foreign")]
    [InlineData("position_embedding_type", "relative_key", "base.foreign")]
    [InlineData("hidden_size", 48, "base.foreign")]
    [InlineData("num_hidden_layers", 2, "base.foreign")]
    [InlineData("num_attention_heads", 5, "base.damaged")]
    [InlineData("intermediate_size", "wide", "base.damaged")]
    [InlineData("vocab_size", 3, "base.damaged")]
    [InlineData("max_position_embeddings", 0, "base.damaged")]
    public void Another_architecture_or_other_measures_are_refused(string setting, object value, string code)
    {
        given.Config[setting] = value is int number ? number : (string)value;

        Should.Throw<DomainException>(() => given.Read(folder["base"])).Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("tokenizer.json", "{", "base.damaged")]
    [InlineData("tokenizer.json", "{}", "base.damaged")]
    [InlineData("tokenizer.json", """{"normalizer": {"type": "Precompiled"}, "model": {"type": "Unigram", "vocab": []}}""", "base.foreign")]
    [InlineData("tokenizer.json", """{"normalizer": {"type": "Replace"}, "model": {"type": "WordPiece", "vocab": {}}}""", "base.foreign")]
    [InlineData("vocab.txt", "one\ntwo\n", "base.damaged")]
    [InlineData("tokenizer_config.json", "{}", "base.unclear")]
    [InlineData("tokenizer_config.json", "[", "base.damaged")]
    [InlineData("vocab.txt", null, "base.incomplete")]
    public void Another_vocabulary_is_refused(string file, string? text, string code)
    {
        given.Texts.Remove(file);

        if (text is not null)
        {
            given.Texts[file] = text;
        }

        Should.Throw<DomainException>(() => given.Read(folder["base"])).Code.ShouldBe(code);
    }

    [Fact]
    public void A_part_that_is_missing_is_named()
    {
        given.Weights.Remove("encoder.layer.0.attention.self.key.bias");

        Should.Throw<DomainException>(() => given.Read(folder["base"])).Message.ShouldContain("encoder.layer.0.attention.self.key.bias");
    }

    [Theory]
    [InlineData("model.safetensors", "base.damaged")]
    [InlineData("config.json", "base.damaged")]
    public void A_file_that_is_cut_is_refused(string name, string code)
    {
        given.Save(folder["base"]);
        var file = Path.Combine(folder["base"], name);
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^9]);

        Should.Throw<DomainException>(() => BaseWeights.Read(folder["base"], BaseFiles.HashOf(folder["base"]))).Code.ShouldBe(code);
    }

    [Fact]
    public void A_folder_that_lacks_its_weights_or_is_not_there_is_refused()
    {
        given.Save(folder["base"]);
        File.Delete(Path.Combine(folder["base"], "model.safetensors"));

        Should.Throw<DomainException>(() => BaseWeights.Read(folder["base"], "")).Code.ShouldBe("base.incomplete");
        Should.Throw<DomainException>(() => BaseWeights.Read(folder["nowhere"], "")).Code.ShouldBe("base.missing");
    }

    [Fact]
    public void Of_a_package_with_two_models_one_must_be_named()
    {
        given.Save(folder["one"]);
        new TinyBase { Config = { ["layer_norm_eps"] = 1e-5 } }.Save(folder["two"]);
        TinyBase.Pack(folder["base.tgz"], folder["one"], folder["two"]);
        var hash = BaseFiles.HashOf(folder["base.tgz"]);

        Should.Throw<DomainException>(() => BaseWeights.Read(folder["base.tgz"], hash)).Code.ShouldBe("base.unclear");
        BaseWeights.Read(folder["base.tgz"] + "#two", hash).Shape.Epsilon.ShouldBe(1e-5);
        BaseWeights.Read(folder["base.tgz"] + "#package/one", hash).Shape.Epsilon.ShouldBe(1e-6);
    }

    [Fact]
    public void A_package_that_is_cut_or_none_is_refused()
    {
        given.Save(folder["one"]);
        TinyBase.Pack(folder["base.tgz"], folder["one"]);
        File.WriteAllBytes(folder["cut.tgz"], File.ReadAllBytes(folder["base.tgz"])[..^200]);
        File.WriteAllText(folder["text.tgz"], "no package");

        Should.Throw<DomainException>(() => BaseWeights.Read(folder["cut.tgz"], BaseFiles.HashOf(folder["cut.tgz"]))).Code.ShouldBe("base.damaged");
        Should.Throw<DomainException>(() => BaseWeights.Read(folder["text.tgz"], BaseFiles.HashOf(folder["text.tgz"]))).Code.ShouldBe("base.damaged");
        Should.Throw<DomainException>(() => BaseWeights.Read(folder["base.tgz"], "another")).Code.ShouldBe("base.wrong-hash");
    }
}
