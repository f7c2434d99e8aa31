using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Teaching.Sessions;
using Anonymizer.Core.Verdicts;

namespace Anonymizer.Web.Sessions;

/// <summary>A session as it is being filled in.</summary>
internal sealed class SessionDraft
{
    public string Goal { get; set; } = "";

    public HashSet<EntityType> Types { get; } = [];

    public Purpose? Purpose { get; set; }

    public AgeBand? AgeBand { get; set; }

    public Guid? CourtId { get; set; }

    public ReviewRoute? Route { get; set; }

    public string? ModelVersion { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public SessionOrder Order { get; set; }

    public int Count { get; set; } = 20;

    public int Seed { get; set; } = 1;

    public PoolCohort Cohort => new(Purpose, AgeBand, CourtId, Route, string.IsNullOrEmpty(ModelVersion) ? null : ModelVersion, From, To);

    public OpenSession ToCommand() => new(Goal, [.. EntityType.Known.Where(Types.Contains).Select(type => type.Name)], Cohort, Order, Count, Seed);
}
