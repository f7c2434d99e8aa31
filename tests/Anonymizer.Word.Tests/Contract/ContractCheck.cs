using System.Diagnostics;
using Anonymizer.Core;
using Anonymizer.Core.Verification;

namespace Anonymizer.Word.Tests.Contract;

/// <summary>Redacts one file and holds the result against it: nothing leaks, nothing else changed, no new schema error.</summary>
internal static class ContractCheck
{
    public const string Released = "released";
    public const string Refused = "refused";
    public const string Failed = "failed";

    /// <param name="path">A Word file.</param>
    /// <param name="words">How many random words are the terms.</param>
    public static ContractLine Of(string path, int words)
    {
        var started = Stopwatch.GetTimestamp();
        var name = Path.GetFileName(path);
        var file = File.ReadAllBytes(path);

        try
        {
            var line = Of(name, file, words);

            return line with { Seconds = Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 2) };
        }
        catch (Exception fault) when (fault is not DomainException)
        {
            return new ContractLine(name, Failed, 0) { Reason = fault.GetType().Name + " " + fault.StackTrace?.Split('\n')[0].Trim() };
        }
    }

    private static ContractLine Of(string name, byte[] file, int words)
    {
        IReadOnlyList<string> terms;
        ReleaseResult result;

        try
        {
            var text = WordReader.Read(file).Text;
            terms = RandomTerms.Of(text, words, seed: name[0] + name[^6]);
            result = WordRelease.Make(file, RandomTerms.Plan(text, terms), new ReleaseTerms(terms, []));
        }
        catch (DomainException refusal)
        {
            return new ContractLine(name, Refused, 0) { Reason = refusal.Code };
        }

        if (result.File is not { } released)
        {
            return new ContractLine(name, Refused, 0) { Reason = "release: " + result.Report.Reasons[0] };
        }

        var before = SchemaErrors.Of(file);

        return new ContractLine(name, Released, 0)
        {
            Differences = Comparison.Of(file, released, terms),
            NewSchemaErrors = before is null ? [] : [.. (SchemaErrors.Of(released) ?? new HashSet<string> { "the SDK cannot open the result" }).Except(before)],
            Leaks = Comparison.Holds(released, terms),
            IsKnownToSdk = before is not null,
        };
    }
}
