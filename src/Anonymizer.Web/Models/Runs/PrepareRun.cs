using System.Text.Json;
using System.Text.Json.Nodes;
using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Models.Runs;

/// <summary>Writes the folder of a waiting run: data, gold, recipe. One that was prepared before goes on as it is.</summary>
internal sealed record PrepareRun(Guid RunId) : IRequest<RunPlan>, IServiceOnly
{
    internal sealed class Handler(AppDbContext database, RunFiles files, ITrainingData training, IGoldSource gold, RunLineage lineage, ModelRegistry registry, IOptions<RunOptions> options) : IRequestHandler<PrepareRun, RunPlan>
    {
        public async ValueTask<RunPlan> Handle(PrepareRun command, CancellationToken cancellationToken)
        {
            var run = await database.Set<TrainingRunRow>().GetOpenAsync(command.RunId, cancellationToken);
            run.State = TrainingState.Preparing;

            if (files.FreeBytes() < options.Value.MinimumFreeMegabytes * 1024L * 1024)
            {
                throw RunFiles.DiskFull();
            }

            try
            {
                if (!files.IsPrepared(run.Version))
                {
                    await (run.RepeatOf is { } earlier ? CopyAsync(run, earlier, cancellationToken) : WriteAsync(run, cancellationToken));
                }

                await files.OpenAsync(run.Version, cancellationToken);
            }
            catch
            {
                await files.CloseAsync(run.Version);
                throw;
            }

            return new RunPlan(run.Id, run.Version, run.Parent);
        }

        private async Task WriteAsync(TrainingRunRow run, CancellationToken cancellationToken)
        {
            var folder = Directory.CreateDirectory(files.In(run.Version, Path.Combine("data", RunRecipe.Corrected))).FullName;
            var data = await training.WriteAsync(folder, await TaughtAsync(run.SessionId, cancellationToken), cancellationToken);

            if (data.Words < options.Value.MinimumWords)
            {
                throw new DomainException("run.too-little", $"There is too little to learn from: {data.Words} words of {data.Verdicts.Count} verdicts. It takes {options.Value.MinimumWords} words: include more corrections.");
            }

            MoveHard(folder, run.Version);
            HoldBack(folder, data.DevVerdicts);
            await gold.CheckAsync(Path.Combine(folder, "train.jsonl"), cancellationToken);
            run.Gold = await gold.WriteAsync(files.In(run.Version, RunFiles.Gold), cancellationToken);
            var replayed = Replay(Path.GetDirectoryName(folder)!).ToList();
            var recipe = RunRecipe.Of(run.Version, files.ModelOf(run.Parent), registry.Open(run.Parent).Manifest.Network.Positions, replayed, options.Value, isHeldOut: data.DevVerdicts > 0);
            await File.WriteAllTextAsync(files.In(run.Version, "recipe.json"), recipe, cancellationToken);
            await File.WriteAllTextAsync(files.In(run.Version, "sources.json"), JsonSerializer.Serialize(data.Sources), cancellationToken);
            (run.DataHash, run.Verdicts, run.Corrections, run.DevVerdicts, run.Guidelines) = (data.Hash, data.Verdicts.Count, data.Corrections.Count, data.DevVerdicts, data.Guidelines);
            database.AddRange(data.Verdicts.Distinct().Select(id => new RunVerdictRow { RunId = run.Id, VerdictId = id }));
            database.AddRange(data.Corrections.Distinct().Select(id => new RunCorrectionRow { RunId = run.Id, CorrectionId = id }));
            database.AddRange(data.Imported.Select(id => new RunImportRow { RunId = run.Id, ImportedTextId = id }));
        }

        /// <summary>The verdicts that a session taught; null where the run belongs to none.</summary>
        private async Task<IReadOnlyCollection<Guid>?> TaughtAsync(Guid? sessionId, CancellationToken cancellationToken) => sessionId is null
            ? null
            : await database.Set<SessionVerdictRow>().Where(row => row.SessionId == sessionId && row.IsTaught).Select(row => row.VerdictId).ToListAsync(cancellationToken);

        /// <summary>Where there are too few cases to hold one back, checkpoints are compared on what is learned; nothing is tuned on it.</summary>
        private static void HoldBack(string folder, int devVerdicts)
        {
            if (devVerdicts == 0)
            {
                File.Copy(Path.Combine(folder, "train.jsonl"), Path.Combine(folder, "dev.jsonl"), overwrite: true);
            }
        }

        private void MoveHard(string folder, string version)
        {
            if (File.Exists(Path.Combine(folder, RunFiles.Hard)))
            {
                File.Move(Path.Combine(folder, RunFiles.Hard), files.In(version, RunFiles.Hard), overwrite: true);
            }
        }

        /// <summary>Older sets are linked into the data folder: the command line wants all sets in one.</summary>
        private IEnumerable<string> Replay(string data)
        {
            if (options.Value.Replay.Length == 0 || options.Value.ReplayShare == 0)
            {
                yield break;
            }

            foreach (var set in Directory.EnumerateDirectories(options.Value.Replay).Where(set => File.Exists(Path.Combine(set, "train.jsonl"))).Order(StringComparer.Ordinal))
            {
                var link = Path.Combine(data, Path.GetFileName(set));

                if (!Directory.Exists(link))
                {
                    Directory.CreateSymbolicLink(link, set);
                }

                yield return Path.GetFileName(set);
            }
        }

        /// <summary>The same request on the same data under another name: it must come out the same.</summary>
        private async Task CopyAsync(TrainingRunRow run, Guid earlierId, CancellationToken cancellationToken)
        {
            var earlier = await database.Set<TrainingRunRow>().FindAsync([earlierId], cancellationToken) ?? throw new NotFoundException("The run that is to be repeated is gone.");

            if (!files.IsPrepared(earlier.Version))
            {
                throw new DomainException("run.folder-gone", "The folder of that run is gone: restore it from a backup, or start a new run.");
            }

            Directory.CreateDirectory(files.FolderOf(run.Version));

            foreach (var name in new[] { "train.jsonl", "dev.jsonl", RunFiles.Gold, RunFiles.Hard, "recipe.json", "sources.json" }.Where(name => File.Exists(files.In(earlier.Version, name))))
            {
                File.Copy(files.In(earlier.Version, name), files.In(run.Version, name), overwrite: true);
            }

            var request = JsonNode.Parse(await File.ReadAllTextAsync(files.In(earlier.Version, "request.json"), cancellationToken))!;
            request["version"] = run.Version;
            await File.WriteAllTextAsync(files.In(run.Version, "request.json"), request.ToJsonString(), cancellationToken);
            await lineage.CopyAsync(earlier, run, cancellationToken);
        }
    }
}

/// <summary>What the worker needs to know of a run.</summary>
internal sealed record RunPlan(Guid Id, string Version, string Parent);
