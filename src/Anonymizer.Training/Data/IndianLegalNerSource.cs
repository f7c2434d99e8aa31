using Anonymizer.Core.Detection;

namespace Anonymizer.Training.Data;

/// <summary>Reads the Indian legal NER set: names with roles, each sentence annotated alone, no needs.</summary>
/// <remarks>
/// Dates, places and bodies are marked only where they matter to the case: of the unmarked words only "no person" is
/// known. Statutes and precedents are no mentions in our types (TAB leaves them unmarked): they teach "outside" and
/// their role. A party may be a company or the State: then the type is left open between ORG and LOC.
/// </remarks>
public static class IndianLegalNerSource
{
    private static readonly AnnotatedLayers Layers = new([EntityType.Person], Need: false, Role: true);

    private static readonly HashSet<string> BodyWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "ltd", "limited", "pvt", "co", "company", "corporation", "corpn", "bank", "state", "union", "india", "government", "govt",
        "board", "council", "commissioner", "municipal", "municipality", "authority", "department", "ministry", "university",
        "society", "trust", "association", "insurance", "industries", "mills", "bros", "sons", "firm", "committee", "collector",
        "officer", "secretary", "director", "inspector", "registrar", "college", "school", "institute", "ors", "federation", "inc",
        "commission", "tribunal", "court", "panchayat", "tax", "revenue", "police", "railway", "railways", "pradesh",
    };

    public static IEnumerable<TrainingExample> Read(string file) => SourceLine.ReadAll(file, Convert);

    private static TrainingExample Convert(SourceLine line) =>
        new(line.Id, line.Text, [.. line.OuterSpans().Select(span => SpanOf(line, span))], Layers, []);

    private static TrainingSpan SpanOf(SourceLine line, SourceSpan span)
    {
        var (types, role) = Meaning(span.Label, line.Text[span.Start..span.End]);

        return new TrainingSpan(span.Start, span.End, types, Need: null, role);
    }

    private static (IReadOnlyList<EntityType> Types, EntityRole Role) Meaning(string name, string surface) => name switch
    {
        "PETITIONER" => (Party(surface), EntityRole.Petitioner),
        "RESPONDENT" => (Party(surface), EntityRole.Respondent),
        "JUDGE" => ([EntityType.Person], EntityRole.Judge),
        "LAWYER" => ([EntityType.Person], EntityRole.Lawyer),
        "WITNESS" => ([EntityType.Person], EntityRole.Witness),
        "OTHER_PERSON" => ([EntityType.Person], EntityRole.OtherPerson),
        "COURT" => ([EntityType.Organization], EntityRole.Court),
        "ORG" => ([EntityType.Organization], EntityRole.None),
        "GPE" => ([EntityType.Location], EntityRole.None),
        "DATE" => ([EntityType.DateTime], EntityRole.None),
        "CASE_NUMBER" => ([EntityType.Code], EntityRole.None),
        "STATUTE" or "PROVISION" => ([], EntityRole.Statute),
        "PRECEDENT" => ([], EntityRole.Precedent),
        _ => throw new InvalidDataException($"the set has no label '{name}'"),
    };

    private static IReadOnlyList<EntityType> Party(string surface) =>
        surface.Split([' ', '.', ',', '/', '&', '(', ')', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Any(IsBodyWord)
            ? [EntityType.Organization, EntityType.Location]
            : [EntityType.Person];

    private static bool IsBodyWord(string word) => word.Length > 1 && BodyWords.Contains(word);
}
