using System.CommandLine;
using Anonymizer.Cli.Running;

namespace Anonymizer.Cli.Evaluation;

/// <summary><c>evaluate RUN_FOLDER</c>: one evaluateing run, from its folder alone.</summary>
internal sealed class EvaluateCommand
{
    public static Command Create(Surroundings surroundings)
    {
        return new Command("evaluate", "Evaluate.");
    }
}
