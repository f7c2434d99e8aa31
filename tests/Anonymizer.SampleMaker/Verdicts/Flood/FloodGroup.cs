using System.Text;
using Anonymizer.Core.Detection;
using Anonymizer.SampleMaker.Invention;
using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts.Flood;

/// <summary>Invents the households of the group.</summary>
internal sealed class FloodGroup(int seed)
{
    private static readonly string[] Streets = ["Tanpit Row", "Weir Lane", "Osier Bank", "St Chad’s Place", "Fuller’s Yard"];
    private static readonly string[] Insurers = ["Marrowstone Mutual", "Hearth & Home Assurance", "Northern Lantern Insurance", "Cloverleaf Household"];

    private static readonly string[] Occupations =
    [
        "bus driver", "school caretaker", "hospital porter", "violin maker", "accounts clerk", "night-shift baker", "district nurse",
        "scaffolder", "librarian", "dental hygienist", "tree surgeon", "seamstress", "postman", "laboratory technician", "taxi driver",
        "headmistress", "plasterer", "web designer", "lollipop lady", "church organist", "market trader", "piano tuner",
    ];

    private static readonly string[] Conditions =
    [
        "a depressive episode of moderate severity", "an exacerbation of asthma", "disturbed sleep and anxiety in heavy rain", "shingles",
        "a chest infection that required a stay in hospital", "raised blood pressure", "an adjustment disorder", "a relapse of eczema",
        "panic attacks", "gastro-enteritis, probably from the flood water",
    ];

    private readonly Cast cast = new(seed);
    private readonly Numbers numbers = new(seed);

    public IReadOnlyList<FloodClaimant> Invent(int count) => [.. Enumerable.Range(1, count).Select(Household)];

    private FloodClaimant Household(int number)
    {
        var isWoman = number % 2 == 0;
        var locale = number % 7 == 3 ? "en_IND" : number % 7 == 5 ? "tr" : "en";
        var person = isWoman ? cast.Woman(locale, EntityRole.Petitioner, title: number % 3 == 0 ? "Ms" : "Mrs") : cast.Man(locale, EntityRole.Petitioner);
        var partner = cast.Relative(person, !isWoman, isWoman ? "Mr" : "Mrs", EntityRole.Witness, Need.Quasi);
        var doctor = cast.Witness(number % 4 == 1 ? "en_IND" : "en", isWoman: number % 3 == 1, "Dr");

        return new FloodClaimant(number, person, partner, doctor, Home(number), Loss(number), Contact(person));
    }

    private FloodHome Home(int number)
    {
        var street = Streets[number % Streets.Length];
        var house = $"{(number * 3) + numbers.Between(0, 2)} {street}";

        return new FloodHome(
            Place($"{house}, Calderthwaite KX7 {numbers.Between(1, 9)}{numbers.Letters(2)}", Need.Direct),
            Place(house, Need.Direct),
            On($"{numbers.Between(1978, 2014)}"),
            Amount($"{numbers.Between(22, 128)} cm"),
            Dem(Occupations[number % Occupations.Length]),
            Dem(Occupations[(number + 9) % Occupations.Length]),
            Place(numbers.Pick("Ravensmere", "Morrowby", "Stavenham", "Wexcombe", "Port Hallam")));
    }

    private FloodLoss Loss(int number) => new(
        numbers.Between(110, 480) * 100,
        numbers.Between(30, 190) * 50,
        numbers.Between(1, 9) * 1150,
        numbers.Between(4, 16) * 500,
        numbers.Between(520, 960) * 100,
        Dem(Conditions[number % Conditions.Length]),
        Amount($"{numbers.Pick("four", "five", "six", "seven", "eight", "nine", "eleven")} months"));

    private FloodContact Contact(Person person) => new(
        Code(numbers.UkMobile()),
        Code($"{Plain(person.First)}.{Plain(person.Last)}@{numbers.Pick("post", "home", "mail", "letters")}.example"),
        Code($"CW-{numbers.Digits(3)}-{numbers.Digits(4)}"),
        Code(numbers.UkPlate()),
        Org(numbers.Pick(Insurers)),
        Code($"{numbers.Letters(2)}{numbers.Digits(7)}"),
        Code(numbers.Iban("GB", "ZXQW", 14)),
        On(numbers.Day(new DateOnly(2020, 2, 10), new DateOnly(2020, 2, 13))),
        On(numbers.Day(new DateOnly(2020, 3, 2), new DateOnly(2020, 5, 29))),
        On(numbers.Day(new DateOnly(2022, 9, 1), new DateOnly(2022, 12, 16))));

    /// <summary>ASCII letters only, as people write themselves in an address.</summary>
    private static string Plain(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetter)).ToLowerInvariant();
}
