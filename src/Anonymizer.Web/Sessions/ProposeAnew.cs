using Anonymizer.Core.Detection;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Detection;
using Anonymizer.Web.Lists;
using Anonymizer.Web.Models.Shadow;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Review.Doubts;
using Anonymizer.Web.Review.Work;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Sessions;

/// <summary>
/// Detects a waiting verdict again: with the session's own model, and once the session is over with the model in use, for what a model
/// proposed that nobody promoted is nobody else's work. Its route stays: a private model must send nothing out unseen.
/// </summary>
internal sealed record ProposeAnew(Guid VerdictId) : IRequest, IServiceOnly
{
    internal sealed class Handler(
        AppDbContext database,
        VerdictDetector detector,
        [FromKeyedServices(ProposeJob.Own)] ShadowModel own,
        CaseLists lists,
        CourtPolicies policies,
        Door door,
        AfterCommit afterCommit,
        WorkChanges changes,
        TimeProvider clock) : IRequestHandler<ProposeAnew>
    {
        public async ValueTask<Unit> Handle(ProposeAnew command, CancellationToken cancellationToken)
        {
            var waiting = await WaitingProposal.In(database).FirstOrDefaultAsync(one => one.Verdict.Id == command.VerdictId, cancellationToken);

            if (waiting is null)
            {
                return Unit.Value; // somebody opened it meanwhile
            }

            if (waiting.Row.Slot is null)
            {
                await ReturnAsync(waiting.Row, waiting.Verdict, cancellationToken);
            }
            else
            {
                await ProposeAsync(waiting.Session, waiting.Row, waiting.Verdict, cancellationToken);
            }

            afterCommit.Do(async () =>
            {
                await door.TellAsync(new CountDoubts(waiting.Verdict.Id), Actor.Service, CancellationToken.None);
                changes.Changed.Tell(waiting.Verdict.Id); // the session's page stands open and waits for it
            });

            return Unit.Value;
        }

        private async Task ProposeAsync(SessionRow session, SessionVerdictRow row, Verdict verdict, CancellationToken cancellationToken)
        {
            var (text, floors, ofCase) = await ReadAsync(verdict, cancellationToken);
            var before = verdict.ModelVersion == session.BaseVersion
                ? await MentionsAsync(verdict.Id, cancellationToken)
                : (await detector.DetectWithAsync(own.Of(session.BaseVersion!), text.ToText(), floors, ofCase, cancellationToken)).Proposals;
            var result = await detector.DetectWithAsync(own.Of(session.ModelVersion!), text.ToText(), floors, ofCase, cancellationToken);
            row.Propose(session.ModelVersion!, MentionJson.Write(before), session.BaseVersion);
            await StoreAsync(verdict, text, result, session.ModelVersion!, cancellationToken);
        }

        private async Task ReturnAsync(SessionVerdictRow row, Verdict verdict, CancellationToken cancellationToken)
        {
            var (text, floors, ofCase) = await ReadAsync(verdict, cancellationToken);
            var detected = await detector.DetectAsync(text.ToText(), floors, ofCase, verdict.Language, cancellationToken);
            row.Leave();
            await StoreAsync(verdict, text, detected.Result, detected.ModelVersion, cancellationToken);
        }

        private async Task<(VerdictTextRow Text, RecallFloors Floors, IReadOnlyList<IRecognizer> Lists)> ReadAsync(Verdict verdict, CancellationToken cancellationToken) => (
            await database.VerdictTexts.SingleAsync(row => row.VerdictId == verdict.Id, cancellationToken),
            (await policies.OfCourtAsync(verdict.Court, cancellationToken)).Policy.RecallFloors,
            await lists.OfAsync(verdict, cancellationToken));

        private async Task<IReadOnlyList<Mention>> MentionsAsync(Guid verdictId, CancellationToken cancellationToken) =>
            [.. (await database.Mentions.AsNoTracking().Where(row => row.VerdictId == verdictId).ToListAsync(cancellationToken)).Select(row => row.ToMention()).OrderBy(mention => mention.Span)];

        /// <summary>The verdict's revision guards it: who opens the review meanwhile keeps what they saw.</summary>
        private async Task StoreAsync(Verdict verdict, VerdictTextRow text, DetectionResult result, string version, CancellationToken cancellationToken)
        {
            database.RemoveRange(await database.Mentions.Where(row => row.VerdictId == verdict.Id).ToListAsync(cancellationToken));
            database.AddRange(result.Proposals.Select(mention => MentionRow.Of(Guid.CreateVersion7(clock.GetUtcNow()), verdict.Id, mention)));
            text.NearMisses = MentionJson.Write(result.NearMisses);
            verdict.Detected(version);
        }
    }
}
