using Anonymizer.Core.Detection;
using Bogus;
using BogusGender = Bogus.DataSets.Name.Gender;

namespace Anonymizer.SampleMaker.Invention;

/// <summary>Invents the people of one verdict: seeded, and no surname or given name twice.</summary>
/// <remarks>English surnames are put together from parts, so that none is a known family's; other languages come from Bogus.</remarks>
public sealed class Cast(int seed)
{
    private readonly Randomizer random = new(seed);
    private readonly HashSet<string> used = new(StringComparer.OrdinalIgnoreCase);

    public Person Man(string locale, EntityRole role, Need need = Need.Direct, string title = "Mr") => Invent(locale, BogusGender.Male, title, role, need);

    public Person Woman(string locale, EntityRole role, Need need = Need.Direct, string title = "Ms") => Invent(locale, BogusGender.Female, title, role, need);

    public Person Witness(string locale, bool isWoman, string? title = null) =>
        Invent(locale, isWoman ? BogusGender.Female : BogusGender.Male, title ?? (isWoman ? "Mrs" : "Mr"), EntityRole.Witness, Need.Quasi);

    public Person Judge(string locale, bool isWoman, string title) =>
        Invent(locale, isWoman ? BogusGender.Female : BogusGender.Male, title, EntityRole.Judge, Need.NoMask);

    public Person Lawyer(string locale, bool isWoman, string? title = null) =>
        Invent(locale, isWoman ? BogusGender.Female : BogusGender.Male, title ?? (isWoman ? "Ms" : "Mr"), EntityRole.Lawyer, Need.NoMask);

    /// <summary>Somebody of the same family name.</summary>
    public Person Relative(Person of, bool isWoman, string title, EntityRole role, Need need)
    {
        var first = Fresh(() => EnglishNames.Given(random, isWoman));

        return new Person(title, first, of.Last, need, role);
    }

    private Person Invent(string locale, BogusGender gender, string title, EntityRole role, Need need)
    {
        var isWoman = gender == BogusGender.Female;
        var names = locale is "en" or "en_IND" ? null : new Faker(locale) { Random = random }.Name;
        var first = Fresh(() => names is null ? Given(locale, isWoman) : names.FirstName(gender).Trim());
        var last = Fresh(() => names is null ? Family(locale) : names.LastName(gender).Trim());

        return new Person(title, first, last, need, role);
    }

    private string Given(string locale, bool isWoman) =>
        locale == "en" ? EnglishNames.Given(random, isWoman) : IndianNames.Given(random, isWoman);

    private string Family(string locale) =>
        locale == "en" ? EnglishNames.Family(random) : new Faker("en_IND") { Random = random }.Name.LastName();

    private string Fresh(Func<string> invent)
    {
        for (var attempt = 0; attempt < 500; attempt++)
        {
            var name = invent();

            if (used.Add(name))
            {
                return name;
            }
        }

        throw new InvalidOperationException("The name lists are too short for this cast.");
    }
}
