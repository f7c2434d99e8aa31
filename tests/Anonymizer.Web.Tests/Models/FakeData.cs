using Anonymizer.Core;
using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Web.Models.Runs;

namespace Anonymizer.Web.Tests.Models;

/// <summary>Training data and gold that a test makes up.</summary>
internal sealed class FakeData : ITrainingData, IGoldSource
{
    public static Guid Verdict { get; } = Guid.Parse("00000000-0000-7000-8000-0000000000d1");

    public static Guid Correction { get; } = Guid.Parse("00000000-0000-7000-8000-0000000000d2");

    public static Guid ImportedText { get; } = Guid.Parse("00000000-0000-7000-8000-0000000000d3");

    public int Words { get; set; } = 5000;

    public IReadOnlyList<SourceTally> Sources { get; set; } = [];

    public TeachingFacts Facts { get; set; } = new(0, null);

    public bool HoldsGold { get; set; }

    public async Task<TrainingData> WriteAsync(string folder, IReadOnlyCollection<Guid>? only, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "train.jsonl"), """{"id":"a","text":"b","spans":[]}""", cancellationToken);

        return new TrainingData("cafe", Words, [Verdict], [Correction], DevVerdicts: 0, Sources) { Imported = [ImportedText], Guidelines = 4 };
    }

    public Task<TeachingFacts> FactsAsync(DateTimeOffset since, CancellationToken cancellationToken) => Task.FromResult(Facts);

    public async Task<string?> WriteAsync(string file, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(file, "{}", cancellationToken);

        return "the court's gold";
    }

    public Task ScoredAsync(string version, string mentionsFile, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task CheckAsync(string trainFile, CancellationToken cancellationToken) =>
        HoldsGold ? throw new DomainException("gold.trained", "For the test.") : Task.CompletedTask;
}
