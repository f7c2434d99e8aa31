using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Queue;
using Anonymizer.Web.Verdicts;

namespace Anonymizer.Web.Tests.Queue;

public class QueueAddressTests
{
    [Fact]
    public void What_an_address_says_is_what_it_was_made_of()
    {
        var address = new QueueAddress(
            new VerdictFilter(VerdictState.InReview, null, Purpose.Test, AgeBand.UnderOneYear, Guid.NewGuid(), Guid.NewGuid(), Priority.High, ReviewRoute.Automatic, 7, true, Guid.NewGuid()),
            VerdictOrder.Name, IsFalling: true, Page: 3, PageSize: 50);

        QueueAddress.Of(Written(address)).ShouldBe(address);
    }

    [Fact]
    public void Given_to_nobody_is_a_filter_too()
    {
        var address = new QueueAddress(new VerdictFilter(AssigneeId: VerdictFilter.Nobody));

        Written(address).ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create("assignee", "none"));
        QueueAddress.Of(Written(address)).ShouldBe(address);
    }

    [Fact]
    public void The_first_list_needs_nothing_in_its_address() =>
        Written(new QueueAddress(VerdictFilter.All)).ShouldBeEmpty();

    [Fact]
    public void The_words_of_a_name_never_come_into_an_address() =>
        Written(new QueueAddress(new VerdictFilter(Name: "Lindqvist"))).ShouldBeEmpty();

    [Fact]
    public void What_cannot_be_read_is_as_if_it_were_not_there()
    {
        var query = new Dictionary<string, string>
        {
            ["state"] = "Lost",
            ["court"] = "Ford Court",
            ["priority"] = "99",
            ["waiting"] = "8",
            ["assignee"] = "Jane",
            ["doubts"] = "many",
            ["sort"] = "<script>",
            ["dir"] = "sideways",
            ["page"] = "-3",
            ["size"] = "100000",
        };

        QueueAddress.Of(query).ShouldBe(new QueueAddress(VerdictFilter.All));
    }

    private static Dictionary<string, string> Written(QueueAddress address) =>
        address.ToQuery().Where(part => part.Value is not null).ToDictionary(part => part.Key, part => (string)part.Value!);
}
