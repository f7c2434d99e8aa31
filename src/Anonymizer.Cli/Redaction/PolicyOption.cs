using System.CommandLine;
using Anonymizer.Cli.Input;
using Anonymizer.Core;
using Anonymizer.Core.Policy;

namespace Anonymizer.Cli.Redaction;

/// <summary>The option that names a policy file; without it the default policy applies.</summary>
internal sealed class PolicyOption
{
    public Option<string?> Option { get; } = new("--policy")
    {
        Description = "The replacement policy. Default: mask DIRECT and QUASI, keep judges, lawyers, courts, statutes and precedents (see: policy show). Its recallFloor moves the thresholds of detection.",
        HelpName = "P.json",
    };

    /// <exception cref="DomainException">policy.invalid, or an input error.</exception>
    public async Task<ReplacementPolicy> ReadAsync(ParseResult arguments, CancellationToken cancellationToken) =>
        arguments.GetValue(Option) is { } path
            ? ReplacementPolicy.Parse(await InputFile.ReadTextAsync(path, cancellationToken))
            : ReplacementPolicy.Default;
}
