using System.Diagnostics;
using System.Globalization;
using Anonymizer.Core;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verification;

namespace Anonymizer.Word.Tests.Hostile;

/// <summary>Puts mutated files through the engine: <c>fuzz COUNT [FIRST]</c>. What it throws may only be a refusal, and what it releases may hold no name.</summary>
internal static class FuzzRun
{
    private static readonly string[] Terms = ["Zelda Quux", "Zelda", "Quux"];
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(10);

    /// <returns>The exit code: 0 if nothing was found.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var count = int.Parse(arguments[0], CultureInfo.InvariantCulture);
        var first = arguments.Count > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1;
        var outcomes = new Dictionary<string, int>();
        var slowest = TimeSpan.Zero;
        var findings = 0;

        foreach (var (number, outcome, finding, elapsed) in Outcomes(first, count))
        {
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            slowest = elapsed > slowest ? elapsed : slowest;

            if (finding is not null || elapsed > Slow)
            {
                findings++;
                Console.WriteLine($"{number}: {finding ?? "slow"} ({elapsed.TotalSeconds:F1} s)");
            }
        }

        Console.WriteLine(string.Join(", ", outcomes.OrderByDescending(outcome => outcome.Value).Select(outcome => $"{outcome.Key} {outcome.Value}")));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} files from {first} on: {findings} findings; slowest {slowest.TotalSeconds:F1} s; peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024} MB"));

        return findings == 0 ? 0 : 1;
    }

    public static IEnumerable<(int Number, string Outcome, string? Finding, TimeSpan Elapsed)> Outcomes(int first, int count)
    {
        var good = RichFile.Build();

        for (var number = first; number < first + count; number++)
        {
            var file = Mutator.Of(good, number);
            var started = Stopwatch.GetTimestamp();
            var (outcome, finding) = OutcomeOf(file);

            yield return (number, outcome, finding, Stopwatch.GetElapsedTime(started));
        }
    }

    /// <summary>A code or "released", and what is wrong with it, if anything.</summary>
    public static (string Outcome, string? Finding) OutcomeOf(byte[] file)
    {
        try
        {
            var text = WordReader.Read(file).Text;
            var result = WordRelease.Make(file, ReplacementsIn(text.Value), new ReleaseTerms(Terms, []));

            return result.File is { } released ? ("released", LeakIn(released)) : ("release.refused", null);
        }
        catch (DomainException refusal)
        {
            return (refusal.Code, null);
        }
        catch (Exception fault)
        {
            return ("fault", $"{fault.GetType().Name} {fault.StackTrace?.Split('\n').FirstOrDefault(frame => frame.Contains("Anonymizer", StringComparison.Ordinal))?.Trim()}");
        }
    }

    private static List<Replacement> ReplacementsIn(string text)
    {
        var found = new List<Replacement>();

        for (var index = 0; index < text.Length; index++)
        {
            if (Array.Find(Terms, term => string.CompareOrdinal(text, index, term, 0, term.Length) == 0) is { } term)
            {
                found.Add(new Replacement(new TextSpan(index, index + term.Length), "N.N.", EntityId: 1));
                index += term.Length - 1;
            }
        }

        return found;
    }

    private static string? LeakIn(byte[] released)
    {
        var everything = Redacting.Everything(released);

        return everything.Contains("Zelda", StringComparison.OrdinalIgnoreCase) || everything.Contains("Quux", StringComparison.OrdinalIgnoreCase) ? "leak" : null;
    }
}
