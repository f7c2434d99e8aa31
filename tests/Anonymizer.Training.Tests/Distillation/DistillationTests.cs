using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;
using Anonymizer.Training.Bases;
using Anonymizer.Training.Data;
using Anonymizer.Training.Distillation;
using Anonymizer.Training.Network;
using Anonymizer.Training.Runs;
using Anonymizer.Training.Tests.Bases;

namespace Anonymizer.Training.Tests.Distillation;

public sealed class DistillationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_pack_holds_for_every_piece_what_the_network_reads_and_what_is_to_be_said_of_its_word()
    {
        var (run, source) = NewRun();

        RunPack.Write(run, source, ["Riga unread"], folder["pack"]);

        var set = PreparedSet.Of(Sentences.Twenty, Sentences.Tokenizer(), LabelSet.Default);
        var pieces = set.Texts.SelectMany(text => text.Pieces).ToList();
        var vocabulary = Read<ushort>("vocabulary");
        Read<ushort>("train.ids").Select(number => (int)vocabulary[number]).ShouldBe(pieces.Select(piece => piece.Id));
        Read<byte>("train.shapes").Select(shape => (int)shape).ShouldBe(pieces.Select(piece => piece.Shape));
        Read<int>("train.lengths").ShouldBe(set.Texts.Select(text => text.Pieces.Count));
        Read<int>("unlabelled.lengths").Length.ShouldBe(1);
        var firsts = Read<byte>("train.first").Index().Where(pair => pair.Item == 1).Select(pair => pair.Index).ToList();
        var allowed = Read<uint>("train.allowed");
        firsts.Select(place => allowed[place]).ShouldBe(set.Targets.SelectMany(target => target.Allowed));
        var needs = Read<byte>("train.needs");
        firsts.SelectMany(place => needs.Skip(4 * place).Take(4)).Select(share => share / 252f).ShouldBe(set.Targets.SelectMany(target => target.Needs).SelectMany(shares => shares));
        Enumerable.Range(0, pieces.Count).Except(firsts).ShouldAllBe(place => allowed[place] == 0);
    }

    [Fact]
    public void Of_the_word_vectors_only_those_in_use_travel()
    {
        var (run, source) = NewRun();

        RunPack.Write(run, source, [], folder["pack"]);

        var index = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder["pack"], "student.json"))).RootElement.GetProperty("parts");
        var part = index.EnumerateArray().Single(one => one.GetProperty("key").GetString() == NetworkParts.WordEmbeddings);
        var vocabulary = Read<ushort>("vocabulary");
        vocabulary.Length.ShouldBeLessThan(Sentences.Shape.Vocabulary);
        part.GetProperty("shape").EnumerateArray().Select(one => one.GetInt32()).ShouldBe([vocabulary.Length, 32]);
        var rows = MemoryMarshal.Cast<byte, Half>(Read<byte>("student.bin").AsSpan(part.GetProperty("at").GetInt32(), part.GetProperty("length").GetInt32()));
        rows[..32].ToArray().Select(half => (float)half).ShouldBe(source.Values[NetworkParts.WordEmbeddings].Values.Skip(32 * vocabulary[0]).Take(32).Select(value => (float)(Half)value));
    }

    [Fact]
    public void Weights_that_come_back_become_the_run_s_model_with_the_word_vectors_of_its_base()
    {
        var (run, source) = NewRun();
        var trained = NetworkStart.Complete(source.Shape, LabelSet.Default, new Dictionary<string, Weights>(), seed: 9);
        WriteBlobs(trained.Where(pair => pair.Key != NetworkParts.WordEmbeddings), 1000);

        var model = TrainedParts.Save(run, folder["back"], "student4");

        var weights = model.ReadWeights();
        weights[NetworkParts.WordEmbeddings].Values.ShouldBe(source.Values[NetworkParts.WordEmbeddings].Values.Select(value => (float)(Half)value));
        weights["head.weight"].Values.ShouldBe(trained["head.weight"].Values.Select(value => (float)(Half)value));
        model.Manifest.Decoding.ShouldBe(new DecodingOptions(Window: 24, Context: 3));
    }

    [Fact]
    public void Weights_that_lack_a_part_or_are_cut_short_are_refused()
    {
        var (run, source) = NewRun();
        var trained = NetworkStart.Complete(source.Shape, LabelSet.Default, new Dictionary<string, Weights>(), seed: 9);
        WriteBlobs(trained.Where(pair => pair.Key is not NetworkParts.WordEmbeddings and not "head.bias"), 1_000_000);
        Refused(() => TrainedParts.Save(run, folder["back"], "student4")).ShouldContain("head.bias");
        Refused(() => TrainedParts.Save(run, folder["back"], "student9"));

        WriteBlobs(trained.Where(pair => pair.Key != NetworkParts.WordEmbeddings), 1000);
        File.Delete(Path.Combine(folder["back"], "blob.3"));
        Refused(() => TrainedParts.Save(run, folder["back"], "student4"));
    }

    [Fact]
    public void A_teacher_that_reads_other_pieces_is_refused()
    {
        var (run, _) = NewRun();
        var other = new TinyBase();
        other.Texts["vocab.txt"] = other.Texts["vocab.txt"].Replace("riga", "oslo", StringComparison.Ordinal);
        Should.Throw<DomainException>(() => RunPack.Write(run, other.Read(folder["other"]), [], folder["pack"])).Code.ShouldBe("base.other-vocabulary");
    }

    private static string Refused(Action action)
    {
        var problem = Should.Throw<DomainException>(action);
        problem.Code.ShouldBe("distillation.damaged");

        return problem.Message;
    }

    private (RunFolder Run, BaseWeights Base) NewRun()
    {
        var tiny = new TinyBase();
        var source = tiny.Read(folder["base"]);

        return (RunOf(folder["base"]), source);
    }

    private RunFolder RunOf(string path)
    {
        var request = new RunRequest("distilled", path)
        {
            Base = new Provenance("tiny", BaseFiles.HashOf(path), "none"),
            Options = new TrainingOptions { Window = 24, Context = 3 },
        };

        return RunFolder.Create(folder["run"], request, new Dictionary<string, IEnumerable<TrainingExample>> { ["train"] = Sentences.Twenty, ["dev"] = Sentences.Twenty });
    }

    private void WriteBlobs(IEnumerable<KeyValuePair<string, Weights>> parts, int blobLength)
    {
        Directory.CreateDirectory(folder["back"]);
        var bytes = new List<byte>();
        var index = new Dictionary<string, object[]>();

        foreach (var (name, weights) in parts)
        {
            index[name] = [bytes.Count, weights.Shape];
            bytes.AddRange(MemoryMarshal.AsBytes(Array.ConvertAll(weights.Values, value => (Half)value).AsSpan()));
        }

        File.WriteAllText(Path.Combine(folder["back"], "blobs.json"), JsonSerializer.Serialize(new { student4 = index }));

        foreach (var (number, chunk) in bytes.Chunk(blobLength).Index())
        {
            File.WriteAllBytes(Path.Combine(folder["back"], $"blob.{number}"), chunk);
        }
    }

    private T[] Read<T>(string name)
        where T : struct
    {
        using var file = new GZipStream(File.OpenRead(Path.Combine(folder["pack"], name + ".gz")), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);

        return MemoryMarshal.Cast<byte, T>(bytes.ToArray()).ToArray();
    }
}
