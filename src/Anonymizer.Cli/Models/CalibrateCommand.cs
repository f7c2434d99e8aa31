using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Anonymizer.Cli.Detection;
using Anonymizer.Cli.Input;
using Anonymizer.Cli.Running;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Locale;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Onnx;
using Anonymizer.Training.Calibrating;

namespace Anonymizer.Cli.Models;

/// <summary><c>models calibrate MODEL --dev G.jsonl</c>: fits anew what a model's probabilities mean, and its threshold.</summary>
internal sealed class CalibrateCommand
{
    private readonly Surroundings surroundings;
    private readonly Option<string?> folder;
    private readonly Argument<string> model = new("MODEL") { Description = "A version, or a model's own folder; gets calibration.json." };

    private readonly Option<string> dev = new("--dev")
    {
        Description = "Gold with annotators' masks that the model was not trained on, as evaluate reads it.",
        HelpName = "G.jsonl",
        Required = true,
    };

    private readonly Option<double> precision = new("--precision")
    {
        Description = "The token precision that the whole detector must keep; the threshold is the lowest that does.",
        HelpName = "P",
        DefaultValueFactory = _ => 0.84,
    };

    private CalibrateCommand(Surroundings surroundings, Option<string?> folder)
    {
        this.surroundings = surroundings;
        this.folder = folder;
        precision.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<double>() is not (>= 0 and <= 1))
            {
                result.AddError("--precision must be a share from 0 to 1.");
            }
        });
    }

    /// <param name="surroundings">The process around it.</param>
    /// <param name="folder">The option that names the models folder.</param>
    public static Command Create(Surroundings surroundings, Option<string?> folder)
    {
        var calibrate = new CalibrateCommand(surroundings, folder);
        var command = new Command("calibrate", "Fit what the model's probabilities mean, its threshold and its recall curves, on judged verdicts; repeatable.")
        {
            calibrate.model,
            calibrate.dev,
            calibrate.precision,
        };
        command.SetAction((arguments, cancellationToken) => Task.Run(() => calibrate.Run(arguments, cancellationToken), cancellationToken));

        return command;
    }

    private int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var request = new DetectorRequest(arguments.GetRequiredValue(model), arguments.GetValue(folder), IsWithoutModel: false, TermsPath: null);
        var chosen = ModelChoice.Named(request, surroundings) ?? ModelChoice.RegistryFor(request.ModelsFolder, surroundings).Active;
        var fitted = ModelCalibrator.Fit(chosen, Judged(chosen, arguments.GetRequiredValue(dev), cancellationToken), arguments.GetValue(precision), cancellationToken);
        chosen.WriteCalibration(fitted);

        if (arguments.GetValue<bool>(CommandTree.JsonName))
        {
            surroundings.Terminal.Out.WriteLine(JsonSerializer.Serialize(new { chosen.Version, fitted.Types.Values.First().Threshold, fitted.Scores }, Json.Indented));
        }

        foreach (var (name, value) in fitted.Scores)
        {
            surroundings.Terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28} {value}"));
        }

        surroundings.Terminal.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{chosen.Version}: masked from a probability of {fitted.Types.Values.First().Threshold}; written to {ModelCalibration.FileName}. Measured by cross-validation over verdicts."));

        return ExitCode.Done;
    }

    private static List<JudgedVerdict> Judged(ModelFolder model, string path, CancellationToken cancellationToken)
    {
        using var lines = InputFile.OpenText(path);
        var others = RecognizerCatalog.In(typeof(Detector).Assembly, typeof(BogusNames).Assembly);
        var tokenizer = model.OpenTokenizer();
        using var tagger = new OnnxTagger(model, tokenizer);
        var judged = new List<JudgedVerdict>();

        foreach (var gold in GoldReader.Read(lines).Where(gold => gold.HasMasks))
        {
            cancellationToken.ThrowIfCancellationRequested();
            judged.Add(JudgedVerdict.Of(gold, model, tokenizer, tagger, others));
        }

        return judged;
    }
}
