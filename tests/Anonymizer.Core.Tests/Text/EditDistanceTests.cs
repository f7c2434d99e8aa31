using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Text;

public class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("berg", "", 4)]
    [InlineData("berg", "berg", 0)]
    [InlineData("berg", "burg", 1)]
    [InlineData("berg", "bergs", 1)]
    [InlineData("berg", "brg", 1)]
    [InlineData("berg", "bregs", 2)]
    [InlineData("andersson", "andresson", 1)]
    public void Letters_added_left_out_changed_or_swapped_are_counted(string left, string right, int expected)
    {
        EditDistance.Of(left, right).ShouldBe(expected);
        EditDistance.Of(right, left).ShouldBe(expected);
        EditDistance.IsWithin(left, right, expected).ShouldBeTrue();
        EditDistance.IsWithin(left, right, expected - 1).ShouldBeFalse();
    }
}
