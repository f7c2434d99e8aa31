using Bogus;

namespace Anonymizer.SampleMaker.Invention;

/// <summary>Invents streets, towns and postcodes; KX is a postcode area that the United Kingdom has never given out.</summary>
public sealed class Addresses(int seed)
{
    private static readonly string[] Stems =
        ["Tannery", "Plover", "Lychgate", "Cinder", "Foundry", "Hawthorn", "Malthouse", "Osier", "Pightle", "Quarrel", "Ropewalk", "Saltern", "Teasel", "Wharfinger", "Yarrow", "Copperas"];

    private static readonly string[] Kinds = ["Lane", "Road", "Street", "Close", "Avenue", "Gardens", "Terrace", "Way", "Drive"];

    private static readonly string[] Towns = ["Ravensmere", "Oldcastle", "Brinkley Magna", "Stavenham", "Port Hallam", "Upper Tiddling", "Wexcombe", "Morrowby"];

    private readonly Randomizer random = new(seed);

    public string Street() => $"{random.ArrayElement(Stems)} {random.ArrayElement(Kinds)}";

    public string Town() => random.ArrayElement(Towns);

    public string House() => $"{random.Int(2, 148)} {Street()}";

    public string Postcode() => $"KX{random.Int(1, 19)} {random.Int(1, 9)}{random.String2(2, "ABDEFGHJLNPQRSTUWXYZ")}";

    public string Full() => $"{House()}, {Town()} {Postcode()}";
}
