using System.CommandLine;
using System.Text.Json;
using Anonymizer.Cli.Detection;
using Anonymizer.Cli.Input;
using Anonymizer.Cli.Redaction;
using Anonymizer.Cli.Running;
using Anonymizer.Core;
using Anonymizer.Core.Text;
using Anonymizer.Word;

namespace Anonymizer.Cli.Explaining;

/// <summary><c>explain FILE --span START..END | --text "words"</c>: who said what of a span, and why it was marked or not.</summary>
internal sealed class ExplainCommand
{
    /// <summary>Words that stand everywhere are explained where they stand first.</summary>
    private const int MostPlaces = 10;

    private readonly Surroundings surroundings;
    private readonly DetectorOptions detectorOptions = new();
    private readonly PolicyOption policy = new();
    private readonly Argument<string> file = new("FILE") { Description = "A Word file (.docx) or a text file (.txt)." };

    private readonly Option<string?> span = new("--span")
    {
        Description = "The place, in UTF-16 units as detect counts them, for example 120..131.",
        HelpName = "START..END",
    };

    private readonly Option<string?> words = new("--text")
    {
        Description = $"The words, wherever they stand, letter case aside; at most {MostPlaces} places.",
        HelpName = "WORDS",
    };

    private ExplainCommand(Surroundings surroundings) => this.surroundings = surroundings;

    public static Command Create(Surroundings surroundings)
    {
        var explain = new ExplainCommand(surroundings);
        var command = new Command("explain", "Why a span was marked, or why not: every recognizer, the model, each step, the policy. Prints no words of the verdict. One of --span and --text.")
        {
            explain.file,
            explain.span,
            explain.words,
            explain.policy.Option,
        };
        explain.detectorOptions.AddTo(command);
        command.SetAction(explain.RunAsync);

        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var chosen = await policy.ReadAsync(arguments, cancellationToken);
        var text = await ReadAsync(arguments.GetRequiredValue(file), cancellationToken);
        var spans = SpansOf(text, arguments.GetValue(span), arguments.GetValue(words));
        using var detector = await OpenDetector.OpenAsync(detectorOptions.From(arguments) with { Floors = chosen.RecallFloors }, surroundings, cancellationToken);
        var trace = detector.DetectorFor(text).Trace(text);
        var explanations = spans.Select(place => trace.Explain(place, chosen)).ToList();

        if (arguments.GetValue<bool>(CommandTree.JsonName))
        {
            await surroundings.Terminal.Out.WriteLineAsync(JsonSerializer.Serialize(explanations, Json.Indented));
            return ExitCode.Done;
        }

        foreach (var explanation in explanations)
        {
            ExplanationText.Write(surroundings.Terminal.Out, explanation);
        }

        return ExitCode.Done;
    }

    private async Task<VerdictText> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var source = new VerdictSource(surroundings.Terminal, surroundings.WordFor(files: 1, WordSettings.Default), PackageLimits.Default);
        var verdicts = await source.ReadAsync(VerdictSource.Expand([path]), cancellationToken).Take(2).ToListAsync(cancellationToken);

        return verdicts is [var only]
            ? await only.ReadAsync(cancellationToken)
            : throw new DomainException("usage.input", $"{path} is not one verdict: name one file.");
    }

    /// <exception cref="DomainException">usage.explain: none or both are given, the place is none or outside, or the words are not there.</exception>
    private static List<TextSpan> SpansOf(VerdictText text, string? span, string? words) => (span, words) switch
    {
        ({ } place, null) => [PlaceOf(text, place)],
        (null, { Length: > 0 } sought) => PlacesOf(text, sought),
        _ => throw new DomainException("usage.explain", "explain needs --span START..END or --text WORDS, one of them."),
    };

    private static TextSpan PlaceOf(VerdictText text, string place)
    {
        var borders = place.Split("..");

        return borders.Length == 2 && int.TryParse(borders[0], out var start) && int.TryParse(borders[1], out var end) && start >= 0 && end > start && end <= text.Length
            ? new TextSpan(start, end)
            : throw new DomainException("usage.explain", $"--span must be START..END within the {text.Length} units of the text, for example 120..131.");
    }

    private static List<TextSpan> PlacesOf(VerdictText text, string words)
    {
        var places = new List<TextSpan>();

        for (var start = Next(0); start >= 0 && places.Count < MostPlaces; start = Next(start + words.Length))
        {
            places.Add(new TextSpan(start, start + words.Length));
        }

        return places.Count > 0 ? places : throw new DomainException("usage.explain", "The words of --text do not stand in the verdict: check them, or give --span.");

        int Next(int from) => text.Value.IndexOf(words, from, StringComparison.OrdinalIgnoreCase);
    }
}
