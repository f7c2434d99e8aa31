namespace Anonymizer.Simulation;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments(string Shared, string Model, string Output)
{
    public const string Usage =
        """
        Usage: simulation SHARED MODEL OUTPUT [--rounds N] [--verdicts N] [--minutes N] [--poisoned ROUND]
          SHARED    the folder of data beside the checkout: data/tab is the stream of verdicts, with its gold as the reviewer
          MODEL     the model to start from: a model's folder
          OUTPUT    a new folder: the court's data, its models, curve.tsv
          --rounds N, --verdicts N  how many rounds of how many verdicts (8 of 25)
          --minutes N               at most so long a training each round
          --poisoned ROUND          in this round the reviewer rejects everything
        """;

    public int Rounds { get; init; } = 8;

    public int Verdicts { get; init; } = 25;

    public double? Minutes { get; init; }

    public int? Poisoned { get; init; }

    /// <returns>Null where the arguments are wrong.</returns>
    public static Arguments? Of(string[] given) => given is [var shared, var model, var output, .. var options] && options.Length % 2 == 0
        ? options.Chunk(2).Aggregate((Arguments?)new Arguments(Path.GetFullPath(shared), Path.GetFullPath(model), Path.GetFullPath(output)), With)
        : null;

    private static Arguments? With(Arguments? so, string[] option) => (so, option) switch
    {
        (null, _) => null,
        (_, ["--rounds", var number]) when int.TryParse(number, out var rounds) => so with { Rounds = rounds },
        (_, ["--verdicts", var number]) when int.TryParse(number, out var verdicts) => so with { Verdicts = verdicts },
        (_, ["--minutes", var number]) when double.TryParse(number, out var minutes) => so with { Minutes = minutes },
        (_, ["--poisoned", var number]) when int.TryParse(number, out var round) => so with { Poisoned = round },
        _ => null,
    };
}
