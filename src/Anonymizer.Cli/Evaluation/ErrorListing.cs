using System.Globalization;
using System.Text.Json;
using Anonymizer.Cli.Running;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;

namespace Anonymizer.Cli.Evaluation;

/// <summary>The errors of an evaluation, in the words of the verdicts, on standard output only: never logged.</summary>
/// <param name="top">How many of each kind.</param>
/// <param name="type">Of this type alone, or null.</param>
internal sealed class ErrorListing(int top, string? type)
{
    private readonly Lock gate = new();
    private readonly ErrorTally tally = new();

    /// <summary>Safe for parallel calls.</summary>
    public void Add(GoldVerdict gold, IReadOnlyList<Mention> mentions)
    {
        var errors = ErrorFinder.Find(gold, mentions).Where(error => type is null || error.Type.Equals(type, StringComparison.OrdinalIgnoreCase)).ToList();

        lock (gate)
        {
            tally.Add(gold.Text, errors);
        }
    }

    public void Write(Terminal terminal, EvaluationReport report, bool asJson)
    {
        var groups = tally.Groups;
        var sums = Sums(groups).ToList();

        if (asJson)
        {
            terminal.Out.WriteLine(JsonSerializer.Serialize(new { Sums = sums, Errors = Shown(groups), Report = report }, Json.Indented));
            return;
        }

        terminal.Out.WriteLine("This screen shows personal data of the gold. It is in no log; do not copy it.");

        foreach (var sum in sums)
        {
            terminal.Out.WriteLine(LineOf(sum));
        }

        foreach (var group in Shown(groups))
        {
            terminal.Out.WriteLine(LineOf(group));
        }
    }

    /// <summary>By kind and type: how much is lost where.</summary>
    private static IEnumerable<ErrorSum> Sums(IReadOnlyList<ErrorGroup> groups)
    {
        var whole = groups.GroupBy(group => SideOf(group.Kind)).ToDictionary(side => side.Key, side => side.Sum(group => (double)group.Weight));

        return groups.GroupBy(group => (group.Kind, group.Type, group.Other))
            .Select(group => new ErrorSum(group.Key.Kind, group.Key.Type, group.Key.Other, group.Sum(one => one.Weight), group.Sum(one => one.Weight) / whole[SideOf(group.Key.Kind)]))
            .OrderBy(sum => sum.Kind)
            .ThenByDescending(sum => sum.Weight);
    }

    /// <summary>What is unseen and what is kept make up what token recall lacks.</summary>
    private static DetectionErrorKind SideOf(DetectionErrorKind kind) => kind == DetectionErrorKind.Kept ? DetectionErrorKind.Unseen : kind;

    private IEnumerable<ErrorGroup> Shown(IReadOnlyList<ErrorGroup> groups) =>
        groups.GroupBy(group => group.Kind).OrderBy(kind => kind.Key).SelectMany(kind => kind.Take(top));

    private static string LineOf(ErrorSum sum) => string.Create(
        CultureInfo.InvariantCulture, $"{NameOf(sum.Kind),-10} {sum.Type,-9} {sum.Other,-12} {sum.Weight,7}  {sum.Share:P1}");

    private static string LineOf(ErrorGroup group) => string.Create(
        CultureInfo.InvariantCulture, $"{NameOf(group.Kind),-10} {group.Type,-9} {group.Other,-12} {group.Weight,7}  {group.Times} in {group.Verdicts}: {group.Context}");

    private static string NameOf(DetectionErrorKind kind) => JsonSerializer.Serialize(kind).Trim('"');

    /// <summary>How much of one kind and type.</summary>
    /// <param name="Weight">Sum of the errors' weights.</param>
    /// <param name="Share">Of all that is missed, masked too much, or wrongly typed.</param>
    private sealed record ErrorSum(DetectionErrorKind Kind, string Type, string? Other, int Weight, double Share);
}
