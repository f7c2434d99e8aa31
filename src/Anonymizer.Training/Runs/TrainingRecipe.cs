namespace Anonymizer.Training.Runs;

/// <summary>One data set of a recipe.</summary>
/// <param name="Name">Its folder, with train.jsonl and perhaps dev.jsonl.</param>
/// <param name="Turn">Its texts are learned in every pass (1), in every second one (2), …</param>
public sealed record RecipeSet(string Name, string Licence, int Turn = 1)
{
    /// <summary>Which reader understands it; null where the name says so.</summary>
    public string? Format { get; init; }

    /// <summary>This share of its training texts is taken, evenly spaced: a replay needs a part of what was learned before.</summary>
    public double Share { get; init; } = 1;

    /// <summary>Is the model scored on its dev.jsonl?</summary>
    public bool IsScored { get; init; }
}

/// <summary>How a model is made anew: what to run, and on which data. From it and the data a run folder is prepared, always the same.</summary>
public sealed record TrainingRecipe(RunRequest Request, IReadOnlyList<RecipeSet> Sets)
{
    /// <summary>Share of the training texts whose persons get other names.</summary>
    public double OtherNames { get; init; }

    /// <summary>Share of the training texts that are misread as by a scanner.</summary>
    public double ScanNoise { get; init; }
}
