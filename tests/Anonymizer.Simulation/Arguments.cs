using System.Globalization;

namespace Anonymizer.Simulation;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments(string Shared, string Model, string Output)
{
    public const string Usage =
        """
        Usage: simulation SHARED MODEL OUTPUT [--rounds N] [--verdicts N] [--epochs N] [--rate R] [--poisoned ROUND]
          SHARED    the folder of data beside the checkout: data/tab is the stream of verdicts, with its gold as the reviewer
          MODEL     the model to start from: a model's folder
          OUTPUT    a new folder: the court's data, its models, curve.tsv
          --rounds N, --verdicts N  how many rounds of how many verdicts (8 of 25)
          --epochs N                passes over the pool in each training (2)
          --rate R                  the learning rate (0.0001: the model starts far from these verdicts)
          --poisoned ROUND          in this round the reviewer rejects everything
        """;

    public int Rounds { get; init; } = 8;

    public int Verdicts { get; init; } = 25;

    public int Epochs { get; init; } = 2;

    public double Rate { get; init; } = 1e-4;

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
        (_, ["--epochs", var number]) when int.TryParse(number, out var epochs) => so with { Epochs = epochs },
        (_, ["--rate", var number]) when double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) => so with { Rate = rate },
        (_, ["--poisoned", var number]) when int.TryParse(number, out var round) => so with { Poisoned = round },
        _ => null,
    };
}
