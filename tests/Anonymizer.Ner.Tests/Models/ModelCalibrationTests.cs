using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;

namespace Anonymizer.Ner.Tests.Models;

public sealed class ModelCalibrationTests : IDisposable
{
    private static readonly RecallFloors Floor = RecallFloors.None with { Everything = 0.99 };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_written_is_read_again_and_belongs_to_the_weights()
    {
        var model = TinyModel.Save(folder["tiny"]).WriteCalibration(Calibration());

        var read = ModelFolder.Open(model.FolderPath).Calibration.ShouldNotBeNull();

        read.WeightsHash.ShouldBe(model.Manifest.WeightsHash);
        JsonSerializer.Serialize(read.Of(EntityType.Person)).ShouldBe(JsonSerializer.Serialize(Type()));
        read.Confidence.ShouldBe(Calibration().Confidence);
    }

    [Fact]
    public void New_weights_have_no_calibration()
    {
        TinyModel.Save(folder["tiny"]).WriteCalibration(Calibration());

        TinyModel.Save(folder["tiny"], change: weights => weights["head.bias"].Values[0] += 1).Calibration.ShouldBeNull();
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("null")]
    public void A_file_that_is_none_is_refused(string content)
    {
        var model = TinyModel.Save(folder["tiny"]);
        File.WriteAllText(Path.Combine(model.FolderPath, ModelCalibration.FileName), content);

        Should.Throw<DomainException>(() => ModelFolder.Open(model.FolderPath)).Code.ShouldBe("model.damaged");
    }

    [Fact]
    public void A_calibration_of_other_weights_or_other_labels_or_with_impossible_numbers_is_refused()
    {
        Refused(Calibration() with { WeightsHash = "of another model" }).ShouldContain("other weights");
        Refused(Calibration() with { Types = new Dictionary<string, TypeCalibration> { ["PERSON"] = Type() } }).ShouldContain("lacks a type");
        Refused(Calibration() with { Types = Calibration().Types.ToDictionary(type => type.Key, _ => Type() with { Threshold = 1.5 }) }).ShouldContain("0 to 1");
        Refused(Calibration() with { Types = Calibration().Types.ToDictionary(type => type.Key, _ => Type() with { Mask = new Calibration(-1, 0) }) }).ShouldContain("slope");
    }

    [Fact]
    public void A_floor_needs_curves_and_a_type_that_the_model_finds()
    {
        using var bare = NerRecognizer.Load(TinyModel.Save(folder["bare"]));
        using var calibrated = NerRecognizer.Load(TinyModel.Save(folder["tiny"]).WriteCalibration(Calibration()));
        var unknown = RecallFloors.None with { ByType = new Dictionary<EntityType, double> { [new EntityType("SHIP")] = 0.9 } };

        Should.Throw<DomainException>(() => bare.AtLeast(Floor)).Code.ShouldBe("policy.recall-floor");
        Should.Throw<DomainException>(() => calibrated.AtLeast(unknown)).Message.ShouldContain("SHIP");
        bare.AtLeast(RecallFloors.None).ShouldBeSameAs(bare);
        calibrated.Unmet(Floor).Count.ShouldBe(LabelSet.Default.Types.Count);
        calibrated.Unmet(Floor with { Everything = 0.95 }).ShouldBeEmpty();
    }

    [Fact]
    public void The_same_model_under_a_floor_masks_more()
    {
        using var model = NerRecognizer.Load(TinyModel.Save(folder["tiny"], change: weights =>
        {
            weights["head.bias"].Values[BioCodec.Begin(0)] = 50;
            weights["head.bias"].Values[LabelSet.Default.NeedOffset] = 50;
        }).WriteCalibration(Calibration()));
        var text = VerdictText.FromPlain(TinyModel.Text);

        model.Recognize(text).ShouldAllBe(mention => mention.Need == Need.NoMask);
        model.AtLeast(Floor).Recognize(text).ShouldAllBe(mention => mention.Need != Need.NoMask);
    }

    private string Refused(ModelCalibration calibration)
    {
        var model = TinyModel.Save(folder["tiny"]);
        var own = calibration with { WeightsHash = calibration.WeightsHash.Length == 0 ? model.Manifest.WeightsHash : calibration.WeightsHash };
        File.WriteAllBytes(Path.Combine(model.FolderPath, ModelCalibration.FileName), JsonSerializer.SerializeToUtf8Bytes(own, ModelManifest.Json));
        var problem = Should.Throw<DomainException>(() => ModelFolder.Open(model.FolderPath));
        problem.Code.ShouldBe("model.damaged");

        return problem.Message;
    }

    private static ModelCalibration Calibration() => new(
        "", LabelSet.Default.Types.ToDictionary(type => type.Name, _ => Type()), [new ConfidenceWeights(MentionSource.Model, IsMasked: true, 0.1, 0.6, 0.3)], new Dictionary<string, double> { ["maskError.after"] = 0.01 });

    private static TypeCalibration Type() => new(new Calibration(0.9, -0.1), new Calibration(0.8, 0.2), 0.3, [new(0.1, 0.96, 0.7), new(0.5, 0.8, 0.9)]);
}
