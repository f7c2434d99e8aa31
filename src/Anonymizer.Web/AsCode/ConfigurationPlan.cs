using System.Text.Json.Nodes;
using Anonymizer.Core;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Policy.Changes;
using Anonymizer.Core.Schedules;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Accounts.People;
using Anonymizer.Web.Backup.Scheduling;
using Anonymizer.Web.Platform;

namespace Anonymizer.Web.AsCode;

/// <summary>What must be done so that a service is as a file says; pure. What the file does not name is left alone.</summary>
internal static class ConfigurationPlan
{
    private const string None = "";

    /// <exception cref="DomainException">configuration.invalid, policy.invalid, schedule.invalid: the file asks for what cannot be; found before anything is changed.</exception>
    public static IReadOnlyList<ConfigurationChange> Between(CourtFile now, CourtFile wanted)
    {
        Check(now, wanted);

        return
        [
            .. wanted.Courts.Where(court => Find(now, court.Name) is null).Select(court => new ConfigurationChange("court", court.Name, None, court.Name)),
            .. wanted.Policies.Select(policy => PolicyChange(now, policy)).OfType<ConfigurationChange>(),
            .. Places(wanted).Select(place => Change("use", place.Name, PolicyOf(now, place.Name), place.Policy)).OfType<ConfigurationChange>(),
            .. Places(wanted).Select(place => Change("retention", place.Name, RetentionOf(now, place.Name), place.Retention is { } days ? Text(days) : null)).OfType<ConfigurationChange>(),
            .. wanted.Users.Select(user => Change("user", user.Email, now.Users.FirstOrDefault(one => IsSame(one, user)) is { } known ? UserGrants.Text(known) : None, UserGrants.Text(user))).OfType<ConfigurationChange>(),
            .. new[]
            {
                Change("schedule", "training", now.Schedules?.Training ?? None, wanted.Schedules?.Training),
                Change("schedule", "backup", Text(now.Schedules?.Backup ?? new BackupRules()), wanted.Schedules?.Backup is { } rules ? Text(rules) : null),
            }.OfType<ConfigurationChange>(),
        ];
    }

    public static bool IsSame(UserEntry one, UserEntry other) => string.Equals(one.Email.Trim(), other.Email.Trim(), StringComparison.OrdinalIgnoreCase);

    public static string NameOf(JsonObject policy) => policy["name"]?.ToString() ?? "";

    /// <summary>The courts, and under an empty name all others.</summary>
    public static IEnumerable<CourtEntry> Places(CourtFile file) => file.Courts.Concat(file.Others is { } others ? [new CourtEntry(None, others.Policy, others.Retention)] : []);

    public static ReplacementPolicy Parse(JsonObject policy)
    {
        var document = policy.DeepClone().AsObject();
        document["version"] = 1;

        return ReplacementPolicy.Parse(document.ToJsonString());
    }

    private static ConfigurationChange? PolicyChange(CourtFile now, JsonObject policy)
    {
        if (now.Policies.FirstOrDefault(one => NameOf(one) == NameOf(policy)) is not { } known)
        {
            return new ConfigurationChange("policy", NameOf(policy), None, NameOf(policy));
        }

        var changes = PolicyDiff.Between(Parse(known), Parse(policy)).Count;

        return changes == 0 ? null : new ConfigurationChange("policy", NameOf(policy), NameOf(policy), $"{changes} differences");
    }

    private static ConfigurationChange? Change(string kind, string name, string before, string? after) => after is null || after == before ? null : new ConfigurationChange(kind, name, before, after);

    private static CourtEntry? Find(CourtFile file, string name) => file.Courts.FirstOrDefault(court => PlaceKey.Of(court.Name) == PlaceKey.Of(name));

    private static string PolicyOf(CourtFile file, string place) => (place.Length == 0 ? file.Others?.Policy : Find(file, place)?.Policy) ?? None;

    private static string RetentionOf(CourtFile file, string place) => (place.Length == 0 ? file.Others?.Retention : Find(file, place)?.Retention) is { } days ? Text(days) : None;

    private static string Text(RetentionEntry days) => string.Join(", ", new (string Name, int? Days)[]
    {
        ("originals", days.Originals), ("texts", days.Texts), ("mappings", days.Mappings), ("trainingText", days.TrainingText), ("userNames", days.UserNames),
    }.Select(one => $"{one.Name} {one.Days?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "without end"}"));

    private static string Text(BackupRules rules) => $"{(rules.Schedule.Length == 0 ? "never" : rules.Schedule)}, {rules.KeepCount} kept, {rules.KeepDays} days, {(rules.Check ? "checked" : "not checked")}";

    private static void Check(CourtFile now, CourtFile wanted)
    {
        var policies = now.Policies.Concat(wanted.Policies).Select(NameOf).ToHashSet(StringComparer.Ordinal);
        var courts = now.Courts.Concat(wanted.Courts).Select(court => PlaceKey.Of(court.Name)).ToHashSet(StringComparer.Ordinal);

        foreach (var document in wanted.Policies)
        {
            Parse(document);
        }

        foreach (var schedule in new[] { wanted.Schedules?.Training, wanted.Schedules?.Backup?.Schedule }.Where(text => !string.IsNullOrEmpty(text)))
        {
            CronSchedule.Parse(schedule!);
        }

        string?[] wrong =
        [
            wanted.Courts.Any(court => PlaceKey.Of(court.Name).Length == 0) ? "A court has no name." : null,
            Twice(wanted.Courts.Select(court => PlaceKey.Of(court.Name))) is { } court ? $"The court {court} stands twice." : null,
            Twice(wanted.Policies.Select(NameOf)) is { } policy ? $"The policy {policy} stands twice." : null,
            Twice(wanted.Users.Select(user => user.Email.Trim().ToUpperInvariant())) is not null ? "A user stands twice." : null,
            Places(wanted).Select(place => place.Policy).FirstOrDefault(name => name is not null && !policies.Contains(name)) is { } missing ? $"There is no policy {missing}." : null,
            wanted.Users.Any(user => UserGrants.Of(user) is var grants && (grants.Count == 0 || grants.Any(grant => !PersonRules.Roles.Contains(grant.Role)))) ? $"A user has no role, or one that is not of these: {string.Join(' ', PersonRules.Roles)}." : null,
            wanted.Users.SelectMany(UserGrants.CourtsOf).FirstOrDefault(name => !courts.Contains(PlaceKey.Of(name))) is { } unknown ? $"A user works for {unknown}, which is no court of the file or the service." : null,
            wanted.Schedules?.Backup is not null && now.Schedules is { Backup: null } ? "The data of this service lie in PostgreSQL, whose own tools back them up: leave schedules.backup out." : null,
            wanted.Users.Any(user => !user.Email.Contains('@', StringComparison.Ordinal)) ? "A user has no e-mail address." : null,
        ];

        if (wrong.OfType<string>().ToList() is { Count: > 0 } all)
        {
            throw new DomainException("configuration.invalid", $"{string.Join(' ', all)} Nothing was changed.");
        }
    }

    private static string? Twice(IEnumerable<string> names) => names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
}
