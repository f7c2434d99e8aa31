namespace Anonymizer.Core.Quality;

/// <summary>Which facts a figure is made of: the same filter gives the figure and, on a click, its spans. Null and empty let everything through.</summary>
public sealed record FactFilter
{
    public static FactFilter All { get; } = new();

    public string? Type { get; init; }

    public string? Model { get; init; }

    public string? Age { get; init; }

    public string? Purpose { get; init; }

    public string? Court { get; init; }

    public string? Route { get; init; }

    /// <summary>The first day, in universal time.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, in universal time.</summary>
    public DateOnly? Until { get; init; }

    public SpanResult? Result { get; init; }

    /// <summary>Only what a model proposed, or only what it did not.</summary>
    public bool? IsProposed { get; init; }

    /// <summary>Only scores of one tenth, see <see cref="SpanFact.Tenth"/>.</summary>
    public string? Tenth { get; init; }

    /// <summary>Only one document.</summary>
    public Guid? Document { get; init; }

    public bool Takes(DocumentFact document)
    {
        ArgumentNullException.ThrowIfNull(document);

        var day = DateOnly.FromDateTime(document.At.UtcDateTime);

        return (Document is null || Document == document.Id)
            && Is(Model, document.Cohort.Model)
            && Is(Age, document.Cohort.Age)
            && Is(Purpose, document.Cohort.Purpose)
            && Is(Court, document.Cohort.Court)
            && Is(Route, document.Cohort.Route)
            && (From is null || day >= From)
            && (Until is null || day <= Until);
    }

    public bool Takes(SpanFact span)
    {
        ArgumentNullException.ThrowIfNull(span);

        return Takes(span.Type, span.Result, span.Tenth) && Takes(span.Document);
    }

    /// <summary>Counted spans, whatever document they are in.</summary>
    public bool Takes(SpanCount count)
    {
        ArgumentNullException.ThrowIfNull(count);

        return Takes(count.Type, count.Result, count.Tenth);
    }

    /// <summary>This filter narrowed to one row of a table.</summary>
    public FactFilter Narrow(QualityDimension dimension, string key) => dimension switch
    {
        QualityDimension.Type => this with { Type = key },
        QualityDimension.Model => this with { Model = key },
        QualityDimension.Age => this with { Age = key },
        QualityDimension.Purpose => this with { Purpose = key },
        QualityDimension.Court => this with { Court = key },
        QualityDimension.Route => this with { Route = key },
        _ => Within(QualityMonth.Parse(key)),
    };

    private bool Takes(string type, SpanResult result, string tenth) =>
        Is(Type, type)
        && (Result is null || Result == result)
        && (IsProposed is null || IsProposed == (result != SpanResult.Missed))
        && Is(Tenth, tenth);

    private FactFilter Within(QualityMonth month) => this with { From = Later(From, month.First), Until = Earlier(Until, month.Last) };

    private static DateOnly Later(DateOnly? one, DateOnly other) => one is { } day && day > other ? day : other;

    private static DateOnly Earlier(DateOnly? one, DateOnly other) => one is { } day && day < other ? day : other;

    private static bool Is(string? wanted, string value) => wanted is null || string.Equals(wanted, value, StringComparison.Ordinal);
}
