using Bogus;

namespace Anonymizer.SampleMaker.Invention;

/// <summary>English-sounding names: common given names, surnames put together from two parts.</summary>
internal static class EnglishNames
{
    private static readonly string[] Men =
    [
        "Adam", "Barnaby", "Callum", "Desmond", "Edmund", "Fergus", "Gareth", "Howard", "Ivor", "Jerome", "Keith", "Lionel", "Malcolm",
        "Nigel", "Oswald", "Percival", "Quentin", "Rupert", "Stanley", "Terence", "Vernon", "Winston", "Alistair", "Bernard", "Cedric",
        "Dominic", "Ewan", "Giles", "Hector", "Julian", "Leonard", "Marcus", "Norman", "Philip", "Roland", "Simon", "Tobias", "Wilfred",
    ];

    private static readonly string[] Women =
    [
        "Agnes", "Beatrice", "Cordelia", "Daphne", "Edith", "Felicity", "Gwendolen", "Harriet", "Imogen", "Joyce", "Kathleen", "Lorna",
        "Marjorie", "Nerys", "Olwen", "Philippa", "Rosalind", "Sylvia", "Tamsin", "Ursula", "Verity", "Winifred", "Annabel", "Bridget",
        "Clarissa", "Deirdre", "Eleanor", "Frances", "Georgina", "Hilary", "Isobel", "Judith", "Lydia", "Miriam", "Nora", "Prudence",
        "Rowena", "Susannah", "Thea", "Vanessa",
    ];

    private static readonly string[] Starts =
    [
        "Ather", "Brackel", "Culver", "Dunster", "Elver", "Fennel", "Garth", "Hather", "Ing", "Jessel", "Kels", "Lathom", "Marlow", "Nether", "Oxen",
        "Pell", "Quarring", "Rush", "Scarth", "Thornel", "Ulver", "Vell", "Wether", "Yax", "Bram", "Crox", "Drayle", "Eger", "Frith", "Grim",
    ];

    private static readonly string[] Ends =
        ["worth", "by", "stead", "combe", "wick", "more", "sage", "holt", "gill", "croft", "den", "mere", "thwaite", "lock", "shaw", "well"];

    public static string Given(Randomizer random, bool isWoman) => random.ArrayElement(isWoman ? Women : Men);

    public static string Family(Randomizer random) => random.ArrayElement(Starts) + random.ArrayElement(Ends);
}
