using Anonymizer.Core.Retention;
using Anonymizer.Web.Accounts;
using Anonymizer.Web.Accounts.People;
using Anonymizer.Web.Backup;
using Anonymizer.Web.Models.Settings;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Retention.Rules;
using Mediator;

namespace Anonymizer.Web.AsCode;

/// <summary>What is set now, as a file would say it.</summary>
[Allowed(Role.Administrator)]
[ShowsOriginal]
public sealed record GetConfiguration : IRequest<CourtFile>, IReads
{
    internal sealed class Handler(ISender sender, BackupPlaces places) : IRequestHandler<GetConfiguration, CourtFile>
    {
        public async ValueTask<CourtFile> Handle(GetConfiguration query, CancellationToken cancellationToken)
        {
            var courts = await sender.Send(new ListCourts(), cancellationToken);
            var names = courts.ToDictionary(court => court.Id, court => court.Name);
            var policies = await sender.Send(new ListPolicies(), cancellationToken);
            var policyNames = policies.Policies.ToDictionary(policy => policy.Id, policy => policy.Name);
            var uses = policies.Current().ToDictionary(use => Core.Verdicts.PlaceKey.Of(use.Court), use => policyNames[use.PolicyId!.Value], StringComparer.Ordinal);
            var retention = (await sender.Send(new ListRetention(), cancellationToken)).Where(rules => rules.IsCurrent).ToList();
            var general = retention.Find(rules => rules.CourtId is null)!.Periods;
            var users = await sender.Send(new ListAccounts(), cancellationToken);
            var documents = new List<System.Text.Json.Nodes.JsonObject>();

            foreach (var policy in policies.Policies)
            {
                documents.Add(CourtFileText.PolicyOf((await sender.Send(new GetPolicy(policy.Id), cancellationToken)).Newest.Policy.ToJson()));
            }

            return new CourtFile
            {
                Courts = [.. courts.Select(court => new CourtEntry(court.Name, uses.GetValueOrDefault(court.Key), retention.Find(rules => rules.CourtId == court.Id) is { } own ? EntryOf(own.Periods) : null))],
                Others = new OthersEntry(uses.GetValueOrDefault(""), EntryOf(general)),
                Policies = documents,
                Users = [.. users.Where(user => user.Grants.Count > 0).Select(user => UserGrants.EntryOf(user, names))],
                Schedules = new SchedulesEntry(
                    (await sender.Send(new GetLoopSettings(), cancellationToken)).Settings.Triggers.Schedule,
                    places.IsInPostgres ? null : (await sender.Send(new GetBackups(), cancellationToken)).Rules),
            };
        }

        private static RetentionEntry EntryOf(RetentionPeriods periods) => new(periods.OriginalDays, periods.TextDays, periods.MappingDays, periods.TrainingDays, periods.NameDays);
    }
}
