using System.Globalization;
using Anonymizer.Cli.Running;
using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Spectre.Console;

namespace Anonymizer.Cli.Models;

/// <summary>The versions as a person reads them.</summary>
internal static class ModelsTable
{
    public static void Write(Terminal terminal, string folder, IReadOnlyList<ModelFolder> models, string? active)
    {
        var table = new Table { Title = new TableTitle(Markup.Escape(folder)) }.AddColumns("active", "version", "base", "seed", "scores");

        foreach (var model in models)
        {
            table.AddRow(
                model.Version == active ? "*" : "",
                Markup.Escape(model.Version),
                Markup.Escape(model.Manifest.Base?.Name ?? ""),
                model.Manifest.Seed.ToString(CultureInfo.InvariantCulture),
                Markup.Escape(string.Join('\n', model.Manifest.Scores.Select(ScoreOf))));
        }

        terminal.People.Write(table);
    }

    /// <summary>The active version's name, or null when none is active.</summary>
    public static string? ActiveVersion(this ModelRegistry registry)
    {
        try
        {
            return registry.Active.Version;
        }
        catch (DomainException none) when (none.Code is "model.none" or "model.unknown" or "model.damaged")
        {
            return null;
        }
    }

    private static string ScoreOf(KeyValuePair<string, double> score) =>
        string.Create(CultureInfo.InvariantCulture, $"{score.Key} {score.Value:F3}");
}
