using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Text;

public class CsvTests
{
    [Fact]
    public void Cells_are_quoted_where_they_must_be() =>
        Csv.Line(["plain", "a,b", "say \"so\"", "two\nlines", null, ""]).ShouldBe("plain,\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",,\r\n");

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    public void Nothing_that_a_stranger_wrote_is_a_formula(string written, string cell) =>
        Csv.Line([written]).ShouldBe($"{cell}\r\n");

    [Theory]
    [InlineData("a=b")]
    [InlineData("12-3")]
    [InlineData("Žīgurs")]
    public void An_ordinary_word_stays_as_it_is(string written) => Csv.Line([written]).ShouldBe($"{written}\r\n");
}
