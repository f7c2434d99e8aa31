using Anonymizer.Core.Quality;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Quality;

/// <summary>Made-up documents and spans.</summary>
internal static class Facts
{
    public static Gen<QualityFacts> Any { get; } = Documents().SelectMany(documents =>
        documents.Count == 0 ? Gen.Const(QualityFacts.None) : Spans(documents).Select(spans => new QualityFacts(documents, spans)));

    public static Gen<FactFilter> AnyFilter { get; } = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 60], Gen.Int[0, 60]).Select((type, model, age, from, until) => new FactFilter
    {
        Type = type == 0 ? null : $"T{type}",
        Model = model == 0 ? null : $"m{model}",
        Age = age == 0 ? null : $"a{age}",
        From = from == 0 ? null : new DateOnly(2026, 1, 1).AddDays(from),
        Until = until == 0 ? null : new DateOnly(2026, 2, 15).AddDays(until),
    });

    public static DocumentFact Document(Guid id, int day = 0, int words = 1000, string model = "m1", string age = "a1") =>
        new(id, new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(day), words, 60, new FactCohort(model, age, "Test", "", "Full"));

    public static SpanFact Span(DocumentFact document, int start, SpanResult result, string type = "T1", double score = 0.9) =>
        new(document, new TextSpan(start, start + 3), type, result, score);

    private static Gen<List<DocumentFact>> Documents() =>
        Gen.Select(Gen.Guid, Gen.Int[0, 100], Gen.Int[0, 5000], Gen.Int[1, 3], Gen.Int[1, 3]).Select((id, day, words, model, age) => Document(id, day, words, $"m{model}", $"a{age}")).List[0, 12];

    private static Gen<List<SpanFact>> Spans(List<DocumentFact> documents) =>
        Gen.Select(Gen.Int[0, documents.Count - 1], Gen.Int[0, 900], Gen.Enum<SpanResult>(), Gen.Int[1, 3], Gen.Double[0, 1])
            .Select((document, start, result, type, score) => Span(documents[document], start, result, $"T{type}", score)).List[0, 80];
}
