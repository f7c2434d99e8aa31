using Anonymizer.Core.Quality;
using Anonymizer.Web.Components;
using Anonymizer.Web.Platform;

namespace Anonymizer.Web.Quality;

/// <summary>Precision, recall, F1 and what they are made of: over time, by type, by model and by cohort, on gold and in production.</summary>
public sealed partial class QualityPage(Door door)
{
    private static readonly QualityDimension[] Cohorts = [QualityDimension.Age, QualityDimension.Purpose, QualityDimension.Court, QualityDimension.Route];

    private QualityBoard? _board;
    private LearningBoard? _curve;

    protected override async Task LoadAsync()
    {
        _curve = Question.Gold is { } gold ? await door.AskAsync(new GetLearningCurve(gold), Actor) : null;
        _board = await door.AskAsync(new GetQuality(Question), Actor);
    }

    private static ChartSeries[] Pair(IReadOnlyList<QualityRow> rows) =>
    [
        new(Texts.Of("precision"), [.. rows.Select(row => row.Figures.Precision)]),
        new(Texts.Of("recall"), [.. rows.Select(row => row.Figures.Recall)]),
    ];

    private static ChartSeries[] Three(IReadOnlyList<QualityRow> rows) => [.. Pair(rows), new(Texts.Of("f1"), [.. rows.Select(row => row.Figures.F1)])];
}
