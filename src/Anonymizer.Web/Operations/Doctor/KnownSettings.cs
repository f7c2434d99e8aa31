using System.Collections;
using Anonymizer.Web.Accounts;
using Anonymizer.Web.Accounts.Directories;
using Anonymizer.Web.Backup;
using Anonymizer.Web.Data;
using Anonymizer.Web.Models.Runs;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Retention;
using Anonymizer.Web.Review.Work;
using Anonymizer.Web.Vault;
using Anonymizer.Web.Verdicts;
using Anonymizer.Web.Webhooks;
using Anonymizer.Word;

namespace Anonymizer.Web.Operations.Doctor;

/// <summary>The sections of the configuration that are the service's, and what may stand in each.</summary>
internal static class KnownSettings
{
    public static IReadOnlyDictionary<string, Type> Sections { get; } = new Dictionary<string, Type>(StringComparer.OrdinalIgnoreCase)
    {
        ["Accounts"] = typeof(AccountOptions),
        ["Accounts:Directory"] = typeof(DirectoryOptions),
        ["Api"] = typeof(ApiOptions),
        ["Backup"] = typeof(BackupOptions),
        ["Cluster"] = typeof(ClusterOptions),
        ["Observability"] = typeof(ObservabilityOptions),
        ["Retention"] = typeof(RetentionOptions),
        ["Review"] = typeof(ReviewOptions),
        ["Samples"] = typeof(SampleOptions),
        ["Storage"] = typeof(StorageOptions),
        ["Training"] = typeof(RunOptions),
        ["Vault"] = typeof(VaultOptions),
        ["Webhooks"] = typeof(WebhookOptions),
        ["Word"] = typeof(WordSettings),
    };

    /// <summary>Keys in the service's sections that nothing reads: a typing error would leave the default in force without a word.</summary>
    public static IEnumerable<string> Unread(IConfiguration configuration) =>
        Sections.SelectMany(section => Unread(configuration.GetSection(section.Key), section.Key, section.Value));

    private static IEnumerable<string> Unread(IConfigurationSection section, string path, Type type)
    {
        foreach (var child in section.GetChildren())
        {
            var key = $"{path}:{child.Key}";
            var property = Array.Find(type.GetProperties(), one => string.Equals(one.Name, child.Key, StringComparison.OrdinalIgnoreCase));

            if (Sections.ContainsKey(key))
            {
                continue;
            }

            if (property is null)
            {
                yield return key;
            }
            else if (IsNested(property.PropertyType))
            {
                foreach (var unread in Unread(child, key, property.PropertyType))
                {
                    yield return unread;
                }
            }
        }
    }

    /// <summary>An object of settings of our own; lists and values hold what they hold.</summary>
    private static bool IsNested(Type type) =>
        type.IsClass && type != typeof(string) && !typeof(IEnumerable).IsAssignableFrom(type) && type.Namespace?.StartsWith(nameof(Anonymizer), StringComparison.Ordinal) == true;
}
