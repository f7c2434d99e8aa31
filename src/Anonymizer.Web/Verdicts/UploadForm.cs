using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Anonymizer.Web.Verdicts;

/// <summary>The fields that an upload may have beside the file; enums are spelled as in JSON.</summary>
internal sealed record UploadForm(
    [FromForm(Name = "purpose")] string? Purpose,
    [FromForm(Name = "court")] string? Court,
    [FromForm(Name = "decisionDate")] DateOnly? DecisionDate,
    [FromForm(Name = "caseNumber")] string? CaseNumber,
    [FromForm(Name = "decisionYear")] int? DecisionYear,
    [FromForm(Name = "language")] string? Language,
    [FromForm(Name = "priority")] string? Priority,
    [FromForm(Name = "route")] string? Route)
{
    private const string Detect = "detect";

    public UploadVerdict Of(byte[] file, string name) => Of(file, name, []);

    public UploadVerdict Of(byte[] file, string name, IReadOnlyList<Participant> participants) => new(
        file,
        name,
        WireEnum.Parse<Purpose>(Purpose, "purpose") ?? Core.Verdicts.Purpose.Production,
        Court,
        DecisionDate,
        CaseNumber,
        DecisionYear,
        Language is "" or Detect ? null : Language,
        WireEnum.Parse<Priority>(Priority, "priority") ?? Core.Verdicts.Priority.Normal)
    {
        Route = WireEnum.Parse<ReviewRoute>(Route, "route"),
        Participants = participants,
    };

    public override string ToString() => $"UploadForm({Purpose}, {Priority})";
}
