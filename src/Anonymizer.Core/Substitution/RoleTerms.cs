using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Substitution;

/// <summary>What a verdict calls a person of a role, by language.</summary>
internal static class RoleTerms
{
    private static readonly string[] Articles = ["the ", "der ", "die ", "le ", "la ", "l'"];

    public static string? For(EntityRole role, string language) => language == "lv" ? Latvian(role) : English(role);

    /// <summary>"Applicant" of "the applicant".</summary>
    public static string WithoutArticle(string term)
    {
        var article = Articles.FirstOrDefault(article => term.StartsWith(article, StringComparison.OrdinalIgnoreCase)) ?? string.Empty;
        var noun = term[article.Length..];

        return noun.Length == 0 ? term : char.ToUpperInvariant(noun[0]) + noun[1..];
    }

    private static string? English(EntityRole role) => role switch
    {
        EntityRole.Petitioner => "the applicant",
        EntityRole.Respondent => "the respondent",
        EntityRole.Witness => "the witness",
        EntityRole.Victim => "the victim",
        EntityRole.Expert => "the expert",
        EntityRole.Official => "the official",
        EntityRole.Lawyer => "the lawyer",
        EntityRole.Judge => "the judge",
        _ => null,
    };

    private static string? Latvian(EntityRole role) => role switch
    {
        EntityRole.Petitioner => "pieteicējs",
        EntityRole.Respondent => "atbildētājs",
        EntityRole.Witness => "liecinieks",
        EntityRole.Victim => "cietušais",
        EntityRole.Expert => "eksperts",
        EntityRole.Official => "amatpersona",
        EntityRole.Lawyer => "advokāts",
        EntityRole.Judge => "tiesnesis",
        _ => null,
    };
}
