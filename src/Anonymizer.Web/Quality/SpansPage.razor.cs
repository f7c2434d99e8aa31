using Anonymizer.Core.Quality;
using Anonymizer.Web.Platform;

namespace Anonymizer.Web.Quality;

/// <summary>From a figure to the verdicts, and from a verdict to the very spans, in context.</summary>
public sealed partial class SpansPage(Door door)
{
    private SpanBoard? _board;

    private SpanDocument? Chosen => _board?.Documents.FirstOrDefault(document => document.Id == Question.Filter.Document);

    /// <summary>The question in words.</summary>
    private string Said
    {
        get
        {
            var filter = Question.Filter;
            var courts = _board?.Court is { } court ? new Dictionary<string, string> { [filter.Court!] = court } : [];
            IEnumerable<(QualityDimension Dimension, string? Key)> parts =
            [
                (QualityDimension.Type, filter.Type),
                (QualityDimension.Model, filter.Model),
                (QualityDimension.Age, filter.Age),
                (QualityDimension.Purpose, filter.Purpose),
                (QualityDimension.Court, filter.Court),
                (QualityDimension.Route, filter.Route),
            ];
            var said = parts.Where(part => part.Key is not null).Select(part => $"{Texts.Of(part.Dimension)}: {QualityNames.Of(part.Dimension, part.Key!, courts)}");
            var result = filter.Result is { } one ? [Texts.Of(one)] : Array.Empty<string>();
            var days = filter.From is null && filter.Until is null ? Array.Empty<string>() : [$"{filter.From:d} – {filter.Until:d}"];

            return string.Join(" · ", [.. result, .. said, .. days]);
        }
    }

    protected override async Task LoadAsync() => _board = await door.AskAsync(new GetSpans(Question), Actor);

    private static string NameOf(SpanDocument document) => document.Name ?? Texts.Of("spans.number", document.Number);
}
