
namespace Anonymizer.Word.Tests.Hostile;

/// <summary>Mutated files with fixed numbers; ten thousand of them ran once, and what was found then stands here by its number.</summary>
public sealed class FuzzTests
{
    private const int Files = 400;

    [Fact]
    public void The_file_that_is_mutated_is_itself_released()
    {
        FuzzRun.OutcomeOf(RichFile.Build()).ShouldBe(("released", null));
    }

    [Fact]
    public void A_mutated_file_is_released_clean_or_refused_and_nothing_else()
    {
        FuzzRun.Outcomes(first: 1, Files).Where(outcome => outcome.Finding is not null).Select(outcome => $"{outcome.Number}: {outcome.Finding}").ShouldBeEmpty();
    }

    [Fact]
    public void The_mutator_reaches_many_refusals_and_many_releases()
    {
        var outcomes = FuzzRun.Outcomes(first: 1, count: 150).Select(outcome => outcome.Outcome).CountBy(outcome => outcome).ToDictionary();

        outcomes["released"].ShouldBeGreaterThan(40);
        outcomes.Keys.Count(code => code.StartsWith("word.", StringComparison.Ordinal)).ShouldBeGreaterThan(2);
    }

    [Fact]
    public void A_leak_would_be_found()
    {
        var untouched = RichFile.Build();

        Redacting.Everything(WordRedactor.Redact(untouched, [], Redacting.Terms()).File).ShouldContain("Zelda");
    }
}
