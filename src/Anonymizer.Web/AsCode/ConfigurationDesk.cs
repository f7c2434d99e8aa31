using Anonymizer.Core;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Accounts;
using Anonymizer.Web.Accounts.People;
using Anonymizer.Web.Backup.Scheduling;
using Anonymizer.Web.Models.Settings;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Retention.Rules;

namespace Anonymizer.Web.AsCode;

/// <summary>Makes a service as a file says: each change is the request that a page would send, with its rights, checks and entry in the ledger.</summary>
/// <remarks>All is checked before the first one. Cut short, the same file is applied again: what is done is no change any more.</remarks>
internal sealed class ConfigurationDesk(Door door)
{
    private const string Reason = "applied from a file";

    public async Task<string> ExportAsync(Actor actor, CancellationToken cancellationToken) => CourtFileText.Write(await door.AskAsync(new GetConfiguration(), actor, cancellationToken));

    /// <exception cref="DomainException">configuration.invalid, policy.invalid, schedule.invalid.</exception>
    public async Task<AppliedConfiguration> PlanAsync(string yaml, Actor actor, CancellationToken cancellationToken) =>
        new(await ChangesAsync(CourtFileText.Parse(yaml), actor, cancellationToken), new Dictionary<string, string>());

    /// <exception cref="DomainException">configuration.invalid, policy.invalid, schedule.invalid: nothing was changed; accounts.self and others of the single changes.</exception>
    public async Task<AppliedConfiguration> ApplyAsync(string yaml, Actor actor, CancellationToken cancellationToken)
    {
        var wanted = CourtFileText.Parse(yaml);
        var changes = await ChangesAsync(wanted, actor, cancellationToken);
        var passwords = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var change in changes)
        {
            await (change.Kind switch
            {
                "court" => door.TellAsync(new AddCourt(change.Name), actor, cancellationToken),
                "policy" => PolicyAsync(change, wanted, actor, cancellationToken),
                "use" => UseAsync(change, actor, cancellationToken),
                "retention" => RetentionAsync(change, wanted, actor, cancellationToken),
                "user" => UserAsync(change, wanted, passwords, actor, cancellationToken),
                _ => ScheduleAsync(change, wanted.Schedules!, actor, cancellationToken),
            });
        }

        return new AppliedConfiguration(changes, passwords);
    }

    private async Task<IReadOnlyList<ConfigurationChange>> ChangesAsync(CourtFile wanted, Actor actor, CancellationToken cancellationToken) =>
        ConfigurationPlan.Between(await door.AskAsync(new GetConfiguration(), actor, cancellationToken), wanted);

    private async Task PolicyAsync(ConfigurationChange change, CourtFile wanted, Actor actor, CancellationToken cancellationToken)
    {
        var document = ConfigurationPlan.Parse(wanted.Policies.First(policy => ConfigurationPlan.NameOf(policy) == change.Name)).ToJson();
        var known = (await door.AskAsync(new ListPolicies(), actor, cancellationToken)).Policies.FirstOrDefault(policy => policy.Name == change.Name);
        await (known is null
            ? door.AskAsync(new CreatePolicy(document, Reason), actor, cancellationToken)
            : (Task)door.AskAsync(new SavePolicy(known.Id, known.Number, document, Reason), actor, cancellationToken));
    }

    private async Task UseAsync(ConfigurationChange change, Actor actor, CancellationToken cancellationToken)
    {
        var policies = (await door.AskAsync(new ListPolicies(), actor, cancellationToken)).Policies;
        await door.TellAsync(new UsePolicy(change.Name, policies.First(policy => policy.Name == change.After).Id, Reason), actor, cancellationToken);
    }

    private async Task RetentionAsync(ConfigurationChange change, CourtFile wanted, Actor actor, CancellationToken cancellationToken)
    {
        var days = ConfigurationPlan.Places(wanted).First(place => place.Name == change.Name).Retention!;
        var court = change.Name.Length == 0 ? null : (Guid?)(await IdsAsync([change.Name], actor, cancellationToken))[0];
        await door.TellAsync(new SetRetention(court, days.Originals, days.Texts, days.Mappings, days.TrainingText, days.UserNames, Reason), actor, cancellationToken);
    }

    private async Task UserAsync(ConfigurationChange change, CourtFile wanted, Dictionary<string, string> passwords, Actor actor, CancellationToken cancellationToken)
    {
        var user = wanted.Users.First(one => one.Email == change.Name);
        var courts = (await door.AskAsync(new ListCourts(), actor, cancellationToken)).ToDictionary(court => court.Key, court => court.Id, StringComparer.Ordinal);
        var grants = Grant.Least(UserGrants.Of(user).Select(grant => new Grant(grant.Role, grant.Court is { } key ? courts[key] : null)));
        var known = (await door.AskAsync(new ListAccounts(), actor, cancellationToken)).FirstOrDefault(account => string.Equals(account.Email, user.Email.Trim(), StringComparison.OrdinalIgnoreCase));

        if (known is null)
        {
            passwords[user.Email.Trim()] = (await door.AskAsync(new CreateAccount(user.Email.Trim(), grants), actor, cancellationToken)).OneTimePassword;
        }
        else
        {
            await door.AskAsync(new ChangeAccount(known.Id, grants), actor, cancellationToken);
        }
    }

    private async Task ScheduleAsync(ConfigurationChange change, SchedulesEntry schedules, Actor actor, CancellationToken cancellationToken)
    {
        if (change.Name == "backup")
        {
            var rules = schedules.Backup!;
            await door.TellAsync(new SetBackupRules(rules.Schedule, rules.KeepCount, rules.KeepDays, rules.Check), actor, cancellationToken);
        }
        else
        {
            var settings = (await door.AskAsync(new GetLoopSettings(), actor, cancellationToken)).Settings;
            await door.TellAsync(new SaveLoopSettings(settings with { Triggers = settings.Triggers with { Schedule = schedules.Training! } }, Reason), actor, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<Guid>> IdsAsync(IReadOnlyList<string> names, Actor actor, CancellationToken cancellationToken)
    {
        var courts = (await door.AskAsync(new ListCourts(), actor, cancellationToken)).ToDictionary(court => court.Key, court => court.Id, StringComparer.Ordinal);

        return [.. names.Select(name => courts[PlaceKey.Of(name)])];
    }
}
