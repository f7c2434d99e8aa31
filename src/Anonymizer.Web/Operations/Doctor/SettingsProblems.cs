using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Operations.Doctor;

/// <summary>All that is wrong with the settings, at once; each names its key.</summary>
internal static class SettingsProblems
{
    /// <summary>The same as findings, with the keys that nothing reads.</summary>
    public static IEnumerable<Finding> Findings(IServiceProvider services) => In(services)
        .Concat(KnownSettings.Unread(services.GetRequiredService<IConfiguration>()).Select(key => $"{key} is read by nothing. Is it spelt right?"))
        .Select(problem => Finding.Bad("settings", problem))
        .DefaultIfEmpty(Finding.Good("settings", "each can be read and is in its range."));

    public static IReadOnlyList<string> In(IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();

            return [];
        }
        catch (OptionsValidationException wrong)
        {
            return [.. wrong.Failures];
        }
        catch (AggregateException several)
        {
            return [.. several.Flatten().InnerExceptions.SelectMany(one => one is OptionsValidationException wrong ? wrong.Failures : [one.Message])];
        }
        catch (InvalidOperationException unreadable)
        {
            return [$"{unreadable.Message} {unreadable.InnerException?.Message}".Trim()]; // as a word where a number is asked for: names key and value
        }
    }
}
