using Bogus;

namespace Anonymizer.SampleMaker.Invention;

/// <summary>Given names by gender, which Bogus does not part for this locale.</summary>
internal static class IndianNames
{
    private static readonly string[] Men =
        ["Harishankar", "Devnarayan", "Balkrishna", "Omkarnath", "Yashvardhan", "Trilokchand", "Purshottam", "Girdharilal", "Shivprasad", "Ramnivas", "Keshavrao", "Udaybhan"];

    private static readonly string[] Women =
        ["Kamalbai", "Sharmishtha", "Vaijayanti", "Indumati", "Hemlata", "Rukhmini", "Suvarnalata", "Chandrakanta", "Premlata", "Bhanumati", "Saudamini", "Lilavati"];

    public static string Given(Randomizer random, bool isWoman) => random.ArrayElement(isWoman ? Women : Men);
}
