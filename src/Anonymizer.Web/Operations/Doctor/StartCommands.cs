using Anonymizer.Core;
using Anonymizer.Web.Data;
using Anonymizer.Web.Detection;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform;

namespace Anonymizer.Web.Operations.Doctor;

/// <summary>What the program does instead of serving: <c>doctor</c> and <c>config check</c>. And what it looks at before it serves.</summary>
internal static class StartCommands
{
    private const int Wrong = 1;
    private const int Unstartable = 2;

    /// <summary>SQLITE_CANTOPEN.</summary>
    private const int CannotOpen = 14;

    /// <summary>A command answers in its own words alone: what it finds wrong is no entry of a log.</summary>
    public static void Quiet(WebApplicationBuilder builder, string[] arguments)
    {
        if (arguments is ["doctor" or "--version", ..] or ["config", "check", ..])
        {
            builder.Logging.ClearProviders();
        }
    }

    /// <summary>Looks at the arguments.</summary>
    /// <returns>The exit code, or null to serve.</returns>
    public static async Task<int?> TryAsync(WebApplication app, string[] arguments)
    {
        switch (arguments)
        {
            case ["doctor", ..]:
                return await DoctorAsync(app.Services);
            case ["--version"]:
                return Say([Version(app.Services)]);
            case ["config", "check", ..]:
                return Say([.. SettingsProblems.Findings(app.Services)]);
            default:
                return await StartAsync(app.Services);
        }
    }

    private static async Task<int?> DoctorAsync(IServiceProvider services) => Say(await new InstallationDoctor(services).LookAsync(CancellationToken.None));

    /// <summary>What would end the start is said in words, all of it at once, instead of in a stack trace.</summary>
    private static async Task<int?> StartAsync(IServiceProvider services)
    {
        if (SettingsProblems.In(services) is { Count: > 0 } problems)
        {
            Say([.. problems.Select(problem => Finding.Bad("settings", problem))]);

            return Unstartable;
        }

        try
        {
            await using var scope = services.CreateAsyncScope();

            if (await DatabaseAge.NewerAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), CancellationToken.None) is { } newer)
            {
                Say([Finding.Bad("database", newer)]);

                return Unstartable;
            }
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: CannotOpen })
        {
            Say([Finding.Bad("data folder", $"{failed.Message} Give the service's account the right to it, or set Storage:Folder.")]);

            return Unstartable;
        }
        catch (Npgsql.NpgsqlException away)
        {
            Say([Finding.Bad("database", $"it cannot be reached ({StorageFault.NumberOf(away)}). Does PostgreSQL run, and does Storage:Postgres name its host, port, user and password?")]);

            return Unstartable;
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            return null; // busy, or cut short by a kill: the start itself waits for it and mends it
        }

        return null;
    }

    private static string Version(IServiceProvider services)
    {
        string model;

        try
        {
            model = services.GetRequiredService<IModelSource>().ActiveVersion;
        }
        catch (DomainException)
        {
            model = "none";
        }

        return $"anonymizer {ObservabilitySetup.VersionOf(typeof(StartCommands).Assembly)}, model {model}";
    }

    private static int Say(IReadOnlyList<Finding> findings)
    {
        Say([.. findings.Select(finding => finding.ToString())]);

        return findings.Any(finding => finding.State == FindingState.Bad) ? Wrong : 0;
    }

    private static int Say(IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            Answer.Say(line);
        }

        return 0;
    }
}
