using Anonymizer.Core.Teaching;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Platform;

namespace Anonymizer.Web.Teaching.Moderation;

/// <summary>The filter as it stands in an address of the REST interface; enums are spelled as in JSON.</summary>
internal sealed record CorrectionQuery(
    string? State,
    string? Kind,
    string? Type,
    bool? All,
    Guid? Verdict,
    Guid? Court,
    string? Purpose,
    string? AgeBand,
    Guid? By,
    bool? Telling,
    bool? Conflicting,
    int? Page,
    int? PageSize)
{
    public CorrectionFilter ToFilter() => new(
        WireEnum.Parse<CorrectionState>(State, "state") ?? CorrectionState.Candidate,
        WireEnum.Parse<CorrectionKind>(Kind, "kind"),
        Type,
        All ?? false,
        Verdict,
        Court,
        WireEnum.Parse<Purpose>(Purpose, "purpose"),
        WireEnum.Parse<AgeBand>(AgeBand, "ageBand"),
        By,
        Telling ?? false,
        Conflicting ?? false);

    public ListCorrections ToList() => new(ToFilter(), Page ?? 1, PageSize ?? 25);
}
