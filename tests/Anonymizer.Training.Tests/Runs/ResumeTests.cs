using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Ner;
using Anonymizer.Ner.Models;
using Anonymizer.Training.Data;
using Anonymizer.Training.Runs;

namespace Anonymizer.Training.Tests.Runs;

[Collection(OneSeed.Collection)]
public sealed class ResumeTests : IDisposable
{
    private static readonly TrainingOptions Options = new()
    {
        Epochs = 6,
        BatchPieces = 128,
        Window = 24,
        LearningRate = 3e-3,
        HeadFactor = 1,
        HalfPrecision = false,
        CheckpointsPerEpoch = 1,
        Threads = 1,
    };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_same_seed_and_data_give_the_same_model_bit_by_bit()
    {
        await RunAsync(NewRun("one"));
        await RunAsync(NewRun("two"));

        Weights("two").ShouldBe(Weights("one"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_run_that_was_cut_off_goes_on_and_ends_in_the_same_model_bit_by_bit(int checkpoints)
    {
        await RunAsync(NewRun("whole"));
        var cut = NewRun("cut");
        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync(cut, new CutAt(checkpoints)));
        var lines = new CutAt(int.MaxValue);

        await RunAsync(cut, lines);

        lines.Kinds[0].ShouldBe("resumed");
        lines.Kinds.Count(kind => kind == "checkpoint").ShouldBe(6 - checkpoints);
        Weights("cut").ShouldBe(Weights("whole"));
        File.Exists(cut.StatePath).ShouldBeFalse();
    }

    [Theory]
    [InlineData("train.jsonl")]
    [InlineData("request.json")]
    [InlineData("state.bin")]
    public async Task A_run_whose_request_data_or_state_changed_begins_anew(string changed)
    {
        var run = NewRun("run");
        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync(run, new CutAt(2)));
        File.AppendAllText(Path.Combine(run.FolderPath, changed), "\n");

        if (changed == "state.bin")
        {
            File.WriteAllText(run.StatePath, "no state");
        }

        var lines = new CutAt(int.MaxValue);
        await RunAsync(run, lines);

        lines.Kinds[0].ShouldBe("started");
    }

    [Fact]
    public async Task A_run_that_was_killed_while_it_saved_a_model_is_repeated()
    {
        var run = NewRun("run");
        Directory.CreateDirectory(run.ModelPath + ".draft");
        File.WriteAllText(Path.Combine(run.ModelPath + ".draft", ModelFolder.WeightsFile), "half");
        Directory.CreateDirectory(run.ModelPath + ".old");

        await RunAsync(run);

        Directory.Exists(run.ModelPath + ".draft").ShouldBeFalse();
        ModelFolder.Open(run.ModelPath).ReadWeights().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task One_label_alone_can_be_learned()
    {
        var persons = Sentences.Twenty
            .Select(example => example with { Spans = [.. example.Spans.Where(span => span.Types[0] == EntityType.Person)] })
            .ToList();

        var model = await RunAsync(NewRun("run", persons, Options with { Epochs = 40 }));

        using var recognizer = NerRecognizer.Load(model);
        var found = recognizer.Recognize(VerdictText.FromPlain(persons[0].Text)).ShouldHaveSingleItem();
        (found.Type, found.Span.Start).ShouldBe((EntityType.Person, persons[0].Spans[0].Start));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public async Task Nothing_to_learn_from_is_told(string text)
    {
        var none = text.Length == 0 ? [] : new[] { Sentences.Twenty[0] with { Text = text, Spans = [] } };

        (await Should.ThrowAsync<DomainException>(() => RunAsync(NewRun("run", none)))).Code.ShouldBe("data.empty");
    }

    [Fact]
    public async Task A_label_that_the_network_does_not_have_is_told_with_its_line()
    {
        var run = NewRun("run");
        var example = Sentences.Twenty[0] with { Id = "other", Spans = [new TrainingSpan(0, 3, [new EntityType("SPACESHIP")])] };
        File.AppendAllText(Path.Combine(run.FolderPath, "train.jsonl"), example.ToLine());

        var refusal = await Should.ThrowAsync<DomainException>(() => RunAsync(run));

        refusal.Code.ShouldBe("data.damaged");
        refusal.Message.ShouldContain("line 21: the network has no label 'SPACESHIP'");
    }

    private RunFolder NewRun(string name, IReadOnlyList<TrainingExample>? train = null, TrainingOptions? options = null)
    {
        Sentences.SaveStart(folder["start"]);
        var sets = new Dictionary<string, IEnumerable<TrainingExample>> { ["train"] = train ?? Sentences.Twenty, ["dev"] = Sentences.Twenty.Take(5) };

        return RunFolder.Create(folder[name], new RunRequest("learned", "../start") { Options = options ?? Options }, sets);
    }

    private static Task<ModelFolder> RunAsync(RunFolder run, CutAt? progress = null) =>
        TrainingRun.ExecuteAsync(run, progress, progress?.Token ?? TestContext.Current.CancellationToken);

    private byte[] Weights(string run) => File.ReadAllBytes(folder[Path.Combine(run, "model", ModelFolder.WeightsFile)]);

    /// <summary>Cancels the run soon after a checkpoint, in the middle of what comes next.</summary>
    private sealed class CutAt(int checkpoints) : IProgress<TrainingProgress>, IDisposable
    {
        private readonly CancellationTokenSource source = new();

        internal CancellationToken Token => source.Token;

        internal List<string> Kinds { get; } = [];

        public void Report(TrainingProgress value)
        {
            Kinds.Add(value.Kind);

            if (Kinds.Count(kind => kind == "checkpoint") == checkpoints)
            {
                source.Cancel();
            }
        }

        public void Dispose() => source.Dispose();
    }
}
