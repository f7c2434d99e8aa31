using System.Globalization;
using Anonymizer.Core.Detection;

namespace Anonymizer.Cli.Explaining;

/// <summary>An explanation as a person reads it. Holds no words of the verdict.</summary>
internal static class ExplanationText
{
    public static void Write(TextWriter writer, SpanExplanation explanation)
    {
        writer.WriteLine($"{explanation.Start}..{explanation.End}");
        explanation.Why.ToList().ForEach(why => writer.WriteLine($"  {why}"));
        explanation.Models.ToList().ForEach(opinion => Write(writer, opinion));
        writer.WriteLine(explanation.Recognizers.Count == 0 ? "  recognizers: none proposed it" : "  recognizers:");
        explanation.Recognizers.ToList().ForEach(find => writer.WriteLine($"    {LineOf(find)}"));
        writer.WriteLine("  steps:");
        explanation.Steps.ToList().ForEach(step => Write(writer, step));
    }

    private static void Write(TextWriter writer, ModelOpinion opinion)
    {
        writer.WriteLine($"  model {opinion.Model}: {(opinion.IsMention ? "sees a mention" : "sees no mention")}");
        writer.WriteLine(Line($"    types {List(opinion.Types)}; roles {List(opinion.Roles)}"));
        writer.WriteLine(Line($"    mask {opinion.MaskProbability:F3}, threshold {opinion.Threshold:F3}, identifying by itself {opinion.DirectShare:F3}"));
    }

    private static void Write(TextWriter writer, StepLine step)
    {
        writer.WriteLine($"    {step.Step}: {(step.There.Count == 0 ? "nothing" : "")}".TrimEnd());
        step.There.ToList().ForEach(find => writer.WriteLine($"      {LineOf(find)}"));
    }

    private static string LineOf(FindLine find)
    {
        var mask = find.MaskProbability is { } probability ? Line($", mask {probability:F3}") : "";

        return Line($"{find.Recognizer} {find.Start}..{find.End} {find.Type} {find.Need}, role {find.Role}, score {find.Score:F3}{mask}{(find.IsNearMiss ? ", near miss" : "")}: {find.Why}");
    }

    private static string List(IEnumerable<NamedProbability> named) => string.Join(", ", named.Select(one => Line($"{one.Name} {one.Probability:F3}")));

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
