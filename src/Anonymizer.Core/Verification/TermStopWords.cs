namespace Anonymizer.Core.Verification;

/// <summary>Words that a mention may consist of and that yet name nobody: titles, currencies, legal forms of companies, and words of the page itself.</summary>
internal static class TermStopWords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "mr", "mrs", "ms", "miss", "mx", "dr", "dra", "prof", "professor", "sir", "lord", "lady", "dame", "hon", "honourable", "judge", "justice",
        "shri", "sri", "smt", "kumari", "herr", "frau", "monsieur", "madame", "mme", "mlle", "senor", "senora", "sr", "sra", "don", "dona",
        "usd", "eur", "gbp", "inr", "lvl", "chf", "nok", "sek", "dkk", "pln", "ron", "euro", "euros", "dollar", "dollars", "pound", "pounds", "rupees",
        "llp", "ltd", "limited", "plc", "inc", "corp", "gmbh", "llc", "kg", "ag", "bv", "nv", "sa", "srl", "oy", "ab", "partners", "uk", "page", "no", "case",
        "pages", "figure", "figures", "table", "tables", "annex", "schedule", "appendix", "section", "paragraph",
    };

    /// <param name="folded">A folded word.</param>
    public static bool Contain(string folded) => Words.Contains(folded);
}
