using Anonymizer.Core.Text;

namespace Anonymizer.Core.Zones;

/// <summary>The headings that open a zone, and the formulas that open an operative part, in the languages of the courts that we know.</summary>
/// <remarks>
/// English: decisions of England, Ireland, India and the European Court of Human Rights; continental: the headings that the procedural
/// codes prescribe (§ 313 ZPO, art. 455 CPC, art. 132 c.p.c., art. 209 LEC and the like). Compared word by word, folded.
/// </remarks>
internal static class ZoneCues
{
    private const int MostWords = 12;
    private const int LongestHeading = 100;

    /// <summary>A heading of exactly these words.</summary>
    private static readonly Dictionary<string, VerdictZone> Whole = Table(
        (VerdictZone.Header, ["parties", "the parties", "between", "rubrum", "ievaddala", "appearances", "before"]),
        (VerdictZone.Facts,
        [
            "facts", "the facts", "background", "the background", "factual background", "background facts", "background and facts", "facts and background",
            "introduction", "procedure", "the procedure", "procedural history", "procedural background", "history of the proceedings", "the proceedings", "the evidence", "evidence",
            "statement of facts", "brief facts", "facts in brief", "facts of the case", "brief facts of the case", "factual matrix", "the claim", "the claims", "as to the facts",
            "circumstances of the case", "the circumstances of the case", "chronology", "the hearing",
            "tatbestand", "sachverhalt", "faits", "faits et procedure", "expose du litige", "rappel des faits", "les faits", "procedure et moyens",
            "svolgimento del processo", "fatto", "in fatto", "ritenuto in fatto", "fatti di causa", "antecedentes", "antecedentes de hecho", "hechos probados", "hechos",
            "relatorio", "dos fatos", "de feiten", "feiten", "het geding", "procesverloop", "bakgrund", "stan faktyczny", "aprakstosa dala", "nustate", "asjaolud", "faktilised asjaolud", "skutkovy stav",
        ]),
        (VerdictZone.Reasons,
        [
            "reasons", "the reasons", "reasons for decision", "reasons for the decision", "reasons for judgment", "reasoning", "the law", "as to the law", "law", "legal framework", "the legal framework",
            "discussion", "discussion and conclusions", "analysis", "analysis and findings", "findings", "findings of fact", "findings and reasons", "findings and conclusions", "our findings",
            "issues", "the issues", "issues for determination", "points for determination", "consideration", "assessment", "the court s assessment", "the tribunal s assessment", "conclusion", "conclusions",
            "the merits", "merits", "admissibility", "submissions", "the submissions", "grounds", "grounds of appeal", "the grounds", "grounds of decision", "relevant law", "relevant legal framework",
            "entscheidungsgrunde", "grunde", "begrundung", "rechtliche wurdigung", "motifs", "motifs de la decision", "motivation", "discussion et motifs", "sur ce", "sur quoi",
            "motivi della decisione", "ragioni della decisione", "diritto", "in diritto", "considerato in diritto", "fundamentos de derecho", "fundamentos juridicos",
            "fundamentacao", "voto", "de beoordeling", "beoordeling", "overwegingen", "de motivering", "domskal", "uzasadnienie", "motivu dala", "konstatuoja", "pohjendused", "kohtu seisukoht", "oduvodneni",
        ]),
        (VerdictZone.Operative,
        [
            "order", "the order", "orders", "disposal", "disposition", "result", "the result", "decision", "the decision", "sentence", "relief", "the relief", "operative part", "operative provisions", "decree", "verdict and sentence",
            "tenor", "urteilsformel", "spruch", "dispositif", "par ces motifs", "p q m", "per questi motivi", "dispositivo", "fallo", "parte dispositiva", "fallamos", "decisao",
            "de beslissing", "beslissing", "domslut", "sentencja", "rezolutiva dala", "nosprieda", "nolema", "nutaria", "nusprendzia", "resolutsioon", "vyrok",
        ]));

    /// <summary>A heading that begins with these words.</summary>
    private static readonly (string Words, VerdictZone Zone)[] Opening =
    [
        ("alleged violation", VerdictZone.Reasons), ("alleged violations", VerdictZone.Reasons), ("application of article", VerdictZone.Reasons), ("the court s assessment", VerdictZone.Reasons),
        ("joint dissenting opinion", VerdictZone.Reasons), ("dissenting opinion", VerdictZone.Reasons), ("concurring opinion", VerdictZone.Reasons), ("partly dissenting opinion", VerdictZone.Reasons),
        ("analysis and", VerdictZone.Reasons), ("discussion and", VerdictZone.Reasons), ("submissions of", VerdictZone.Reasons), ("submissions on", VerdictZone.Reasons),
        ("the facts of", VerdictZone.Facts), ("facts of", VerdictZone.Facts), ("background to", VerdictZone.Facts), ("the background to", VerdictZone.Facts), ("the circumstances of", VerdictZone.Facts),
        ("for these reasons", VerdictZone.Operative),
    ];

    /// <summary>A paragraph that begins with these words decides.</summary>
    private static readonly string[] Formulas =
    [
        "for these reasons the court", "for these reasons the tribunal", "for these reasons i", "for these reasons we", "for the reasons given i order", "for the reasons given the appeal",
        "it is ordered", "it is hereby ordered", "it is further ordered", "it is ordered and adjudged", "it is hereby decreed", "ordered accordingly",
        "in the result the", "the appeal is allowed", "the appeal is dismissed", "the appeal is accordingly", "the claim is dismissed", "the petition is dismissed", "the petition is allowed", "the writ petition is", "accordingly the appeal is",
        "accordingly the petition", "the tribunal orders", "the court orders", "the court hereby", "the unanimous judgment of the tribunal is", "the judgment of the tribunal is",
        "par ces motifs", "aus diesen grunden", "per questi motivi", "p q m", "por estas razones", "por todo lo expuesto", "diante do exposto", "isto posto", "om deze redenen", "z tych wzgledow",
        "tiesa nosprieda", "tiesa nolema", "nosprieda", "nolema", "teismas nutaria", "teismas nusprendzia", "kohus otsustas",
    ];

    /// <summary>The zone that a line opens as a heading, or null.</summary>
    /// <param name="line">A paragraph without the blanks around it.</param>
    /// <param name="isHeading">Word calls it a heading; elsewhere only a short line without a full stop is one.</param>
    public static VerdictZone? OfHeading(ReadOnlySpan<char> line, bool isHeading)
    {
        if (line.Length > LongestHeading || line.Contains('\n') || (!isHeading && line[^1] is ',' or ';'))
        {
            return null;
        }

        var words = Words(line, MostWords);

        return Whole.TryGetValue(words, out var zone) && (isHeading || line[^1] != '.' || words == "p q m")
            ? zone
            : IsSetOff(line, isHeading) ? OpeningOf(words) : null;
    }

    public static bool OpensOperative(ReadOnlySpan<char> line)
    {
        var words = Words(line, MostWords);

        return Array.Exists(Formulas, formula => BeginsWith(words, formula));
    }

    private static VerdictZone? OpeningOf(string words)
    {
        foreach (var (opening, zone) in Opening)
        {
            if (BeginsWith(words, opening))
            {
                return zone;
            }
        }

        return null;
    }

    /// <summary>Called a heading, or written in capitals.</summary>
    private static bool IsSetOff(ReadOnlySpan<char> line, bool isHeading)
    {
        var hasLower = false;

        foreach (var character in line)
        {
            hasLower |= char.IsLower(character);
        }

        return isHeading || !hasLower;
    }

    private static bool BeginsWith(string words, string start) =>
        words.StartsWith(start, StringComparison.Ordinal) && (words.Length == start.Length || words[start.Length] == ' ');

    /// <summary>The first words, folded, without the numbering before them: "II. The Law" is "the law".</summary>
    private static string Words(ReadOnlySpan<char> line, int most)
    {
        var words = TextWords.FoldedIn(line[..Math.Min(line.Length, LongestHeading)].ToString());
        var first = words.Count > 1 && IsNumbering(words[0]) && !(words[0] is "p" or "i" && words[1] is "q") ? 1 : 0;

        return string.Join(' ', words.Skip(first).Take(most));
    }

    private static bool IsNumbering(string word) => char.IsDigit(word[0]) || word.Length == 1 || word.All(letter => letter is 'i' or 'v' or 'x');

    private static Dictionary<string, VerdictZone> Table(params (VerdictZone Zone, string[] Headings)[] rows) =>
        rows.SelectMany(row => row.Headings.Select(heading => (heading, row.Zone))).ToDictionary(row => row.heading, row => row.Zone, StringComparer.Ordinal);
}
