using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Operations.Doctor;

/// <summary>All that is wrong with the settings, at once; each names its key.</summary>
internal static class SettingsProblems
{
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
