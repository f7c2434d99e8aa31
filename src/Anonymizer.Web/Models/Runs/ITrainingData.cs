using Anonymizer.Core;
using Anonymizer.Core.Evaluation.Promotion;

namespace Anonymizer.Web.Models.Runs;

/// <summary>What reviewers taught, as a run needs it.</summary>
internal interface ITrainingData
{
    /// <summary>Writes train.jsonl and dev.jsonl, cut by case, and hard.jsonl where there are hard sentences.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="only">Only these verdicts, for a teaching session; null for all that is included.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="DomainException">A gold verdict would be learned; nothing is included yet.</exception>
    Task<TrainingData> WriteAsync(string folder, IReadOnlyCollection<Guid>? only, CancellationToken cancellationToken);

    /// <summary>How much was included since a moment, and how good the latest reviews found the model.</summary>
    Task<TeachingFacts> FactsAsync(DateTimeOffset since, CancellationToken cancellationToken);
}

/// <summary>What was written.</summary>
/// <param name="Hash">Of all of it.</param>
/// <param name="Words">Words of the texts to learn.</param>
/// <param name="DevVerdicts">Verdicts held back.</param>
/// <param name="Sources">Who decided what of it.</param>
internal sealed record TrainingData(
    string Hash, int Words, IReadOnlyList<Guid> Verdicts, IReadOnlyList<Guid> Corrections, int DevVerdicts, IReadOnlyList<SourceTally> Sources)
{
    /// <summary>Texts from elsewhere.</summary>
    public IReadOnlyList<Guid> Imported { get; init; } = [];

    /// <summary>The version of the guideline that holds.</summary>
    public int Guidelines { get; init; }
}

/// <param name="NewCorrections">Included since the moment.</param>
/// <param name="MissedPerThousand">Mentions that the latest reviewers had to add; null where too little was reviewed.</param>
internal sealed record TeachingFacts(int NewCorrections, double? MissedPerThousand);
