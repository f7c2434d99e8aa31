using Anonymizer.Core.Quality;
using Anonymizer.Core.Teaching;

namespace Anonymizer.Core.Tests.Quality;

public class CorrectionFactsTests
{
    [Theory]
    [InlineData(CorrectionKind.Accepted, SpanResult.Right)]
    [InlineData(CorrectionKind.Rejected, SpanResult.Excess)]
    [InlineData(CorrectionKind.Added, SpanResult.Missed)]
    [InlineData(CorrectionKind.Retyped, SpanResult.Changed)]
    [InlineData(CorrectionKind.Resized | CorrectionKind.NeedChanged, SpanResult.Changed)]
    [InlineData(CorrectionKind.NeedChanged, SpanResult.Reassessed)]
    [InlineData(CorrectionKind.RoleChanged | CorrectionKind.NeedChanged, SpanResult.Reassessed)]
    public void What_a_person_did_says_what_the_proposal_was_worth(CorrectionKind kind, SpanResult expected)
    {
        CorrectionFacts.ResultOf(kind).ShouldBe(expected);
    }
}
