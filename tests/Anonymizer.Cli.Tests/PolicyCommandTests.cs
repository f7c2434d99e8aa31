using Anonymizer.Cli.Running;

namespace Anonymizer.Cli.Tests;

public sealed class PolicyCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task The_default_policy_is_itself_valid()
    {
        var shown = await _line.RunAsync("policy", "show");

        var result = await _line.RunAsync("policy", "check", _line.Write("policy.json", shown.Out), "--json");

        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        result.Json.GetProperty("valid").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task An_unknown_operator_answers_5()
    {
        var shown = await _line.RunAsync("policy", "show");

        var result = await _line.RunAsync("policy", "check", _line.Write("policy.json", shown.Out.Replace("\"keep\"", "\"shred\"")));

        result.ExitCode.ShouldBe(ExitCode.PolicyInvalid);
    }

    [Fact]
    public async Task The_schema_is_json()
    {
        (await _line.RunAsync("policy", "schema")).Json.TryGetProperty("$schema", out _).ShouldBeTrue();
    }
}
