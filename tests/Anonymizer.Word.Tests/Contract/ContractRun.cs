using System.Globalization;
using System.Text.Json;

namespace Anonymizer.Word.Tests.Contract;

/// <summary>The whole-corpus run: <c>contract FOLDER... [--words N] [--every N] [--out LINES.jsonl]</c>.</summary>
internal static class ContractRun
{
    private static readonly string[] Extensions = [".docx", ".docm", ".dotx", ".dotm"];

    /// <returns>The exit code: 0 if no file failed, leaked, changed or got a new schema error.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var words = Number(arguments, "--words", 0);
        var every = Number(arguments, "--every", 1);
        using var lines = arguments.Contains("--out") ? new StreamWriter(arguments[arguments.ToList().IndexOf("--out") + 1]) : StreamWriter.Null;
        var folders = arguments.Where(Directory.Exists);
        var files = folders.SelectMany(folder => Directory.EnumerateFiles(folder).Where(path => Extensions.Contains(Path.GetExtension(path))).Order(StringComparer.Ordinal)).Where((_, index) => index % every == 0).ToList();
        var results = new List<ContractLine>();

        foreach (var path in files)
        {
            var result = ContractCheck.Of(path, words);
            results.Add(result);
            lines.WriteLine(JsonSerializer.Serialize(result));
            lines.Flush();

            if (!result.IsSound)
            {
                Console.WriteLine($"{result.File}: {result.Outcome} {result.Reason} {string.Join("; ", result.Differences.Take(3).Concat(result.NewSchemaErrors.Take(2)))}{(result.Leaks ? " LEAK" : "")}");
            }
        }

        return Summarize(results);
    }

    private static int Number(IReadOnlyList<string> arguments, string option, int otherwise)
    {
        var place = arguments.ToList().IndexOf(option);

        return place < 0 ? otherwise : int.Parse(arguments[place + 1], CultureInfo.InvariantCulture);
    }

    private static int Summarize(List<ContractLine> results)
    {
        foreach (var reason in results.Where(result => result.Outcome == ContractCheck.Refused).CountBy(result => result.Reason ?? string.Empty).OrderByDescending(reason => reason.Value))
        {
            Console.WriteLine($"refused {reason.Value}: {reason.Key}");
        }

        Console.WriteLine($"{results.Count} files: {results.Count(result => result.Outcome == ContractCheck.Released)} released, {results.Count(result => result.Outcome == ContractCheck.Refused)} refused, {results.Count(result => result.Outcome == ContractCheck.Failed)} failed; " +
            $"{results.Count(result => result.Leaks)} leaks, {results.Count(result => result.Differences.Count > 0)} changed, {results.Count(result => result.NewSchemaErrors.Count > 0)} with new schema errors ({results.Count(result => !result.IsKnownToSdk)} the SDK cannot open as they came)");

        return results.TrueForAll(result => result.IsSound) ? 0 : 1;
    }
}
