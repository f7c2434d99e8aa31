using Anonymizer.Cli.Redaction;
using Anonymizer.Core.Verification;

namespace Anonymizer.Cli.Tests;

public class OutputNameTests
{
    [Theory]
    [InlineData("Case 17.docx", "Case 17.docx")]
    [InlineData("quastenberg_v_state.DOCX", "verdict-0003.docx")]
    [InlineData("Quästenberg.docx", "verdict-0003.docx")]
    [InlineData("2024/QUASTENBERG/judgment.docx", "verdict-0003.docx")]
    [InlineData("Brumhilde-Quastenberg.docx", "verdict-0003.docx")]
    [InlineData("Quastenbergstrasse.docx", "Quastenbergstrasse.docx")]
    public void A_name_that_holds_a_masked_string_is_not_kept(string path, string expected)
    {
        OutputName.For(path, 3, new ReleaseTerms(["Quastenberg"], [])).ShouldBe(expected);
    }
}
