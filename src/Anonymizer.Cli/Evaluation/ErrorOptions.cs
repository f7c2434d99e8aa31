using System.CommandLine;
using Anonymizer.Cli.Running;
using Anonymizer.Core;

namespace Anonymizer.Cli.Evaluation;

/// <summary>The options of <c>evaluate</c> that show its errors in the words of the verdicts.</summary>
internal sealed class ErrorOptions
{
    private readonly Option<bool> errors = new("--errors")
    {
        Description = "List what was missed, masked too much or wrongly typed, heaviest first, in context. Shows PERSONAL DATA of the gold on this screen.",
    };

    private readonly Option<int> top = new("--top")
    {
        Description = "With --errors: how many of each kind.",
        HelpName = "N",
        DefaultValueFactory = _ => 30,
    };

    private readonly Option<string?> type = new("--type")
    {
        Description = "With --errors: of this type alone, for example PERSON; None where the gold says no type.",
        HelpName = "T",
    };

    private readonly Option<bool> redirect = new("--allow-redirect")
    {
        Description = "With --errors: write the personal data to a file or another program too. Delete it when you are done.",
    };

    public void AddTo(Command command)
    {
        top.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--top must be a whole number from 1.");
            }
        });
        command.Add(errors);
        command.Add(top);
        command.Add(type);
        command.Add(redirect);
    }

    /// <returns>Null when no errors are asked for.</returns>
    /// <exception cref="DomainException">usage.redirect: personal data would go to a file.</exception>
    public ErrorListing? From(ParseResult arguments, Terminal terminal)
    {
        if (!arguments.GetValue(errors))
        {
            return null;
        }

        return terminal.IsScreen || arguments.GetValue(redirect)
            ? new ErrorListing(arguments.GetValue(top), arguments.GetValue(type))
            : throw new DomainException("usage.redirect", "--errors prints personal data and standard output is no screen: run it in a terminal, or add --allow-redirect and delete the file afterwards.");
    }
}
