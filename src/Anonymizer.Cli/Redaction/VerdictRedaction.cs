using Anonymizer.Cli.Detection;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verification;
using Anonymizer.Core.Zones;
using Anonymizer.Locale;
using Anonymizer.Word;

namespace Anonymizer.Cli.Redaction;

/// <summary>The path of one verdict without review: open, read, detect, plan, redact, verify. The best first thing to read.</summary>
internal sealed class VerdictRedaction(OpenDetector detector, ReplacementPolicy policy, IWordEngine word)
{
    private readonly ReplacementPlanner planner = new(new BogusNames());

    public string ModelName => detector.ModelName;

    public ReplacementPolicy Policy => policy;

    public async Task<(Proposal Proposal, ReleaseResult Release)> RedactAsync(byte[] input, string name, CancellationToken cancellationToken)
    {
        var file = await word.OpenAsync(input, name, cancellationToken);
        var document = await word.ReadAsync(file, cancellationToken);
        var proposal = Propose(document.Text);
        var release = await word.ReleaseAsync(file, proposal.Plan.Replacements, proposal.Terms, policy.Unread, cancellationToken);

        return (proposal, release);
    }

    public async Task<Proposal> ProposeAsync(byte[] input, string name, CancellationToken cancellationToken) =>
        Propose((await word.ReadAsync(await word.OpenAsync(input, name, cancellationToken), cancellationToken)).Text);

    private Proposal Propose(VerdictText text)
    {
        var detected = detector.Detect(text);
        var found = TermEntities.MustBeMasked(detected.Result, policy);
        var enforced = TermEntities.Enforced(policy);
        var options = PlanOptions.Default with { Zones = ZoneFinder.Find(text) };
        var plan = planner.Plan(text, found.Entities, enforced, options);
        var terms = StrictTerms.Add(ReleaseTermSelector.Select(text, plan, found.Entities), detector.Terms);
        var whole = StrayTerms.Cover(text, plan, found.Entities, terms);

        return new Proposal(text, found, whole, terms) { Model = detected.Model, Redactions = RedactionList.Of(whole, found.Entities, enforced, options) };
    }
}
