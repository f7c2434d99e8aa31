using Anonymizer.Core;
using Anonymizer.Web.Backup.Making;
using Anonymizer.Web.Backup.Restoring;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Backup;

/// <summary>What the program does with backups instead of serving: <c>backup</c>, <c>backup list</c>, <c>backup check</c>, <c>restore</c>. And what waits to be restored before it serves.</summary>
internal static class BackupCommands
{
    private const int Refused = 1;
    private const int WrongArguments = 2;

    private const string Usage = """
        backup                      makes a backup, while the service runs or not
        backup list                 lists the backups
        backup check NAME [--keys FOLDER]
                                    restores one into a scratch place and looks whether it is whole
        restore NAME [--keys FOLDER] [--replace] [--without-keys]
                                    puts one in the place of the data, when all of it was checked; the service must not run
        NAME is a name of the list, or the folder of a backup. Settings: Backup:Folder, Backup:Keys, Storage:Folder, Storage:Models.
        """;

    /// <summary>A command answers in its own words alone.</summary>
    public static void Quiet(WebApplicationBuilder builder, string[] arguments)
    {
        if (arguments is ["backup" or "restore" or "database", ..])
        {
            builder.Logging.ClearProviders();
        }
    }

    /// <summary>Looks at the arguments.</summary>
    /// <returns>The exit code, or null to serve.</returns>
    public static async Task<int?> TryAsync(WebApplication app, string[] arguments)
    {
        try
        {
            return arguments switch
            {
                ["backup"] => await MakeAsync(app.Services),
                ["backup", "list"] => List(app.Services),
                ["backup", "check", var name, .. var others] when Choices(others) is { Replace: false, WithoutKeys: false } choices => await CheckAsync(app.Services, name, choices),
                ["restore", var name, .. var others] when Choices(others) is { } choices => await RestoreAsync(app.Services, name, choices),
                ["database"] => Say(string.Join('\n', await DatabaseCommands.StepsAsync(app.Services)), 0),
                ["database", "to", var step] => Say($"ok    {await DatabaseCommands.ToAsync(app.Services, step)}", 0),
                ["backup" or "restore" or "database", ..] => Say($"{Usage}\n{DatabaseCommands.Usage}", WrongArguments),
                ["doctor" or "config" or "apply" or "--version", ..] => null,
                _ => Begin(app.Services),
            };
        }
        catch (OptionsValidationException wrong)
        {
            return arguments is ["backup" or "restore" or "database", ..] ? Say(string.Join('\n', wrong.Failures.Select(failure => $"FAIL  settings: {failure}")), WrongArguments) : null; // a start tells all that is wrong with the settings
        }
        catch (Exception fault) when ((fault as DomainException ?? StorageFault.Of(fault)) is { } told)
        {
            return Say($"FAIL  {told.Code}: {told.Message}", Refused);
        }
    }

    /// <summary>A restore that was asked for on the page happens before anything opens the data.</summary>
    private static int? Begin(IServiceProvider services) =>
        RestoreSwap.Run(services.GetRequiredService<BackupPlaces>()) is { } aside ? Tell($"ok    restored; what was there before lies in {aside}") : null;

    private static int? Tell(string words)
    {
        Say(words, 0);

        return null;
    }

    private static async Task<int?> MakeAsync(IServiceProvider services)
    {
        var backup = await (await IsCurrentAsync(services)
            ? services.GetRequiredService<Door>().AskAsync(new MakeBackup(), Actor.Service)
            : MakeBackup.ByAsync(services.GetRequiredService<BackupMaker>(), CancellationToken.None)); // of an older version: its ledger is not ours to write

        return Say(
            $"ok    {backup.Name}: {backup.Files} files, {backup.Bytes} bytes\n      in {services.GetRequiredService<BackupPlaces>().Backups}, its key ring in {services.GetRequiredService<BackupPlaces>().BackupKeys}: keep them apart",
            0)
            + (backup.Missing > 0 ? Say($"FAIL  {backup.Missing} files that the database names are not there any more; all others are in the backup", Refused) : 0);
    }

    private static async Task<bool> IsCurrentAsync(IServiceProvider services)
    {
        if (!File.Exists(services.GetRequiredService<BackupPlaces>().Database))
        {
            return false;
        }

        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>().Database;

        return (await database.GetAppliedMigrationsAsync()).SequenceEqual(database.GetMigrations());
    }

    private static int List(IServiceProvider services)
    {
        foreach (var line in services.GetRequiredService<BackupShelf>().List())
        {
            var state = line.Checked switch { null => "not checked", { Problem: null } one => $"whole on {one.At:u}", var one => $"{one.Problem} on {one.At:u}" };
            Say($"{line.Name}  {line.Bytes,14} bytes  {line.Files,7} files  {state}{(line.HasKeys ? "" : "; its key ring is not where it should be")}", 0);
        }

        return 0;
    }

    private static async Task<int?> CheckAsync(IServiceProvider services, string name, RestoreChoices choices)
    {
        var backup = services.GetRequiredService<BackupShelf>().Open(name);
        await services.GetRequiredService<Restorer>().CheckAsync(backup, choices.Keys, CancellationToken.None);

        return Say($"ok    {backup.Manifest.Name} is whole: {backup.Manifest.Files.Count} files, {backup.Manifest.Rows.Values.Sum()} rows, its ledger verified, every stored file opened with its key", 0);
    }

    private static async Task<int?> RestoreAsync(IServiceProvider services, string name, RestoreChoices choices)
    {
        var places = services.GetRequiredService<BackupPlaces>();
        var backup = services.GetRequiredService<BackupShelf>().Open(name);
        await services.GetRequiredService<Restorer>().PrepareAsync(backup, choices, CancellationToken.None);

        try
        {
            var aside = RestoreSwap.Run(places);

            return Say($"ok    {backup.Manifest.Name} is restored to {places.Data}; what was there before lies in {aside}: delete it when you have seen that all is well", 0);
        }
        catch (DomainException)
        {
            services.GetRequiredService<Restorer>().Cancel();
            throw;
        }
    }

    /// <returns>Null where something else stands there.</returns>
    private static RestoreChoices? Choices(string[] arguments) => arguments switch
    {
        [] => new RestoreChoices(),
        ["--keys", var folder, .. var others] => Choices(others) is { } choices ? choices with { Keys = Path.GetFullPath(folder) } : null,
        ["--replace", .. var others] => Choices(others) is { } choices ? choices with { Replace = true } : null,
        ["--without-keys", .. var others] => Choices(others) is { } choices ? choices with { WithoutKeys = true } : null,
        _ => null,
    };

    private static int Say(string words, int code)
    {
        Answer.Say(words);

        return code;
    }
}
