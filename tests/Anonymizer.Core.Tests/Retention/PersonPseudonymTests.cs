using Anonymizer.Core.Retention;

namespace Anonymizer.Core.Tests.Retention;

public class PersonPseudonymTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];

    [Fact]
    public void The_same_person_has_the_same_pseudonym_and_two_have_two()
    {
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        PersonPseudonym.Of(one, Secret).ShouldBe(PersonPseudonym.Of(one, Secret));
        PersonPseudonym.Of(other, Secret).ShouldNotBe(PersonPseudonym.Of(one, Secret));
        PersonPseudonym.Of(one, [.. Secret.Reverse()]).ShouldNotBe(PersonPseudonym.Of(one, Secret), "without the secret nobody finds the person");
    }

    [Fact]
    public void A_pseudonym_is_told_from_an_account_and_stays_what_it_is()
    {
        var person = Guid.CreateVersion7();
        var pseudonym = PersonPseudonym.Of(person, Secret);

        (PersonPseudonym.Is(person), PersonPseudonym.Is(pseudonym), pseudonym.Variant >> 2).ShouldBe((false, true, 0b10));
        PersonPseudonym.Of(pseudonym, Secret).ShouldBe(pseudonym);
    }

    [Fact]
    public void It_is_shown_by_its_first_digits()
    {
        PersonPseudonym.NameOf(Guid.Parse("3f09ac12-3456-8abc-8def-000000000000")).ShouldBe("P-3F09AC");
        PersonPseudonym.NameOf(Guid.CreateVersion7()).ShouldBeNull();
    }
}
