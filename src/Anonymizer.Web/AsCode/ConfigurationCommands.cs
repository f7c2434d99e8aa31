using Anonymizer.Core;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.AsCode;

/// <summary>What the program does with a configuration instead of serving: <c>apply FILE</c> and <c>config export</c>.</summary>
internal static class ConfigurationCommands
{
    private const int Refused = 1;
    private const int WrongArguments = 2;

    /// <summary>A command answers in its own words alone.</summary>
    public static void Quiet(WebApplicationBuilder builder, string[] arguments)
    {
        if (arguments is ["apply", ..] or ["config", "export", ..])
        {
            builder.Logging.ClearProviders();
        }
    }

    /// <returns>The exit code, or null where nothing of this was asked for.</returns>
    public static async Task<int?> TryAsync(WebApplication app, string[] arguments)
    {
        try
        {
            return arguments switch
            {
                ["apply", "--dry-run", var file] => await ApplyAsync(app.Services, file, isDry: true),
                ["apply", var file, "--dry-run"] => await ApplyAsync(app.Services, file, isDry: true),
                ["apply", var file] when file != "--dry-run" => await ApplyAsync(app.Services, file, isDry: false),
                ["config", "export"] => await ExportAsync(app.Services),
                ["apply", ..] => Say("apply FILE.yaml [--dry-run]   makes courts, policies, users and schedules as the file says\nconfig export                 writes what is set now as such a file", WrongArguments),
                _ => null,
            };
        }
        catch (DomainException refused)
        {
            return Say($"FAIL  {refused.Code}: {refused.Message}", Refused);
        }
        catch (ValidationException invalid)
        {
            return Say($"FAIL  {string.Join(' ', invalid.Errors.Select(error => error.ErrorMessage))}", Refused);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Say($"FAIL  {unreadable.Message}", Refused);
        }
    }

    private static async Task<int> ExportAsync(IServiceProvider services)
    {
        await CheckAsync(services);

        return Say((await services.GetRequiredService<ConfigurationDesk>().ExportAsync(Actor.Service, CancellationToken.None)).TrimEnd(), 0);
    }

    private static async Task<int> ApplyAsync(IServiceProvider services, string file, bool isDry)
    {
        var yaml = await File.ReadAllTextAsync(file);
        await CheckAsync(services);
        var desk = services.GetRequiredService<ConfigurationDesk>();
        var applied = await (isDry ? desk.PlanAsync(yaml, Actor.Service, CancellationToken.None) : desk.ApplyAsync(yaml, Actor.Service, CancellationToken.None));

        foreach (var change in applied.Changes)
        {
            Say($"{(change.Before.Length == 0 ? "+" : "~")} {change.Kind} {(change.Name.Length == 0 ? "all others" : change.Name)}: {(change.Before.Length == 0 ? "" : $"{change.Before} -> ")}{change.After}", 0);
        }

        foreach (var (email, password) in applied.OneTimePasswords)
        {
            Say($"  {email} signs in once with: {password}", 0);
        }

        return Say(applied.Changes.Count == 0 ? "ok    all is as the file says" : isDry ? $"ok    {applied.Changes.Count} changes; nothing was changed (--dry-run)" : $"ok    {applied.Changes.Count} changes made", 0);
    }

    private static async Task CheckAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>().Database;

        if (!(await database.GetAppliedMigrationsAsync()).SequenceEqual(database.GetMigrations()))
        {
            throw new DomainException("configuration.no-database", "There is no database of this version yet. Start the service once, then apply the file.");
        }
    }

    private static int Say(string words, int code)
    {
        Answer.Say(words);

        return code;
    }
}
