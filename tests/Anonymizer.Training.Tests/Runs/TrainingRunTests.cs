using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Ner;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;
using Anonymizer.Training.Data;
using Anonymizer.Training.Runs;

namespace Anonymizer.Training.Tests.Runs;

[Collection(OneSeed.Collection)]
public sealed class TrainingRunTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_run_learns_twenty_sentences_and_leaves_a_model_that_finds_their_names()
    {
        var run = NewRun(new TrainingOptions { Epochs = 40, BatchPieces = 128, Window = 24, LearningRate = 3e-3, HeadFactor = 1, HalfPrecision = false });
        var lines = new List<TrainingProgress>();

        var model = await TrainingRun.ExecuteAsync(run, new ListProgress(lines), TestContext.Current.CancellationToken);

        using var recognizer = NerRecognizer.Load(model);
        Sentences.Twenty.ShouldAllBe(example => FindsAll(recognizer, example));
        model.Version.ShouldBe("learned");
        model.Manifest.Scores["dev.maskRecall"].ShouldBe(1);
        model.Manifest.Scores["test.personRecall"].ShouldBe(1);
        lines[^1].Kind.ShouldBe("finished");
        File.ReadAllLines(run.LogPath).Length.ShouldBeGreaterThan(3);
        File.Exists(run.EvaluationPath).ShouldBeTrue();
    }

    [Fact]
    public async Task A_run_with_few_verdicts_to_score_keeps_what_its_parent_s_outputs_mean()
    {
        var run = NewRun(new TrainingOptions { Epochs = 1, BatchPieces = 128, Window = 24, HalfPrecision = false });
        var type = new TypeCalibration(Calibration.Identity, Calibration.Identity, 0.37, []);
        var parent = ModelFolder.Open(folder["start"]).WriteCalibration(
            new ModelCalibration("", LabelSet.Default.Types.ToDictionary(one => one.Name, _ => type), [], new Dictionary<string, double>()));

        var model = await TrainingRun.ExecuteAsync(run, null, TestContext.Current.CancellationToken);

        model.Manifest.WeightsHash.ShouldNotBe(parent.Manifest.WeightsHash);
        model.Calibration.ShouldNotBeNull().Of(EntityType.Person).Threshold.ShouldBe(0.37);
        model.Manifest.Decoding.ShouldBe(parent.Manifest.Decoding);
    }

    [Fact]
    public async Task A_canceled_run_says_so_in_its_log()
    {
        var run = NewRun(new TrainingOptions { Window = 24, HalfPrecision = false });
        using var canceled = new CancellationTokenSource();
        var progress = new CancelAtStart(canceled);

        await Should.ThrowAsync<OperationCanceledException>(() => TrainingRun.ExecuteAsync(run, progress, canceled.Token));

        File.ReadAllText(run.LogPath).ShouldContain("canceled");
    }

    [Fact]
    public async Task A_folder_without_a_request_is_refused() =>
        (await Should.ThrowAsync<DomainException>(() =>
            TrainingRun.ExecuteAsync(new RunFolder(folder.FolderPath), null, TestContext.Current.CancellationToken))).Code.ShouldBe("run.damaged");

    [Fact]
    public async Task A_base_package_with_another_hash_is_refused()
    {
        File.WriteAllText(folder["base.tgz"], "not the package");
        var request = new RunRequest("v", "../base.tgz") { Base = new Provenance("base", "AAAA", "MIT") };
        var run = RunFolder.Create(folder["run"], request, new Dictionary<string, IEnumerable<TrainingExample>>());

        (await Should.ThrowAsync<DomainException>(() => TrainingRun.ExecuteAsync(run, null, TestContext.Current.CancellationToken)))
            .Code.ShouldBe("base.wrong-hash");
    }

    private RunFolder NewRun(TrainingOptions options)
    {
        Sentences.SaveStart(folder["start"]);
        var sets = new Dictionary<string, IEnumerable<TrainingExample>>
        {
            ["train"] = Sentences.Twenty,
            ["dev"] = Sentences.Twenty.Take(5),
            ["test"] = Sentences.Twenty.Skip(5).Take(5),
        };

        return RunFolder.Create(folder["run"], new RunRequest("learned", "../start") { Options = options }, sets);
    }

    private static bool FindsAll(NerRecognizer recognizer, TrainingExample example)
    {
        var found = recognizer.Recognize(VerdictText.FromPlain(example.Text)).ToList();

        return example.Spans.All(span => found.Any(mention =>
            mention.Span == new TextSpan(span.Start, span.End) && mention.Type == span.Types[0] && (mention.Need == Need.NoMask) == (span.Need == Need.NoMask)));
    }

    private sealed class ListProgress(List<TrainingProgress> lines) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => lines.Add(value);
    }

    private sealed class CancelAtStart(CancellationTokenSource source) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => source.Cancel();
    }
}
