using System.Globalization;
using Anonymizer.Cli.Running;
using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Spectre.Console;

namespace Anonymizer.Cli.Models;

/// <summary>The versions as a person reads them.</summary>
internal static class ModelsTable
{
    public static void Write(Terminal terminal, string folder, IReadOnlyList<ModelFolder> models, ActiveModels? active)
    {
        var table = new Table { Title = new TableTitle(Markup.Escape(folder)) }.AddColumns("active", "version", "languages", "base", "seed", "scores");

        foreach (var model in models)
        {
            table.AddRow(
                Markup.Escape(string.Join(' ', active.LanguagesOf(model.Version).Prepend(model.Version == active?.Version ? "*" : "")).Trim()),
                Markup.Escape(model.Version),
                Markup.Escape(string.Join(", ", model.Manifest.Languages)),
                Markup.Escape(model.Manifest.Base?.Name ?? ""),
                model.Manifest.Seed.ToString(CultureInfo.InvariantCulture),
                Markup.Escape(string.Join('\n', model.Manifest.Scores.Select(ScoreOf))));
        }

        terminal.People.Write(table);
    }

    /// <summary>The versions in use, or null when none is.</summary>
    public static ActiveModels? ActiveOrNone(this ModelRegistry registry)
    {
        try
        {
            return registry.ReadActive();
        }
        catch (DomainException none) when (none.Code == "model.none")
        {
            return null;
        }
    }

    /// <summary>The languages that a version alone serves.</summary>
    public static IEnumerable<string> LanguagesOf(this ActiveModels? active, string version) =>
        active?.Languages.Where(pair => pair.Value == version).Select(pair => pair.Key) ?? [];

    private static string ScoreOf(KeyValuePair<string, double> score) =>
        string.Create(CultureInfo.InvariantCulture, $"{score.Key} {score.Value:F3}");
}
