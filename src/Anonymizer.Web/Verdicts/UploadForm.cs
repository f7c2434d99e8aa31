using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Anonymizer.Web.Verdicts;

/// <summary>The fields that an upload may have beside the file; enums are spelled as in JSON.</summary>
internal sealed record UploadForm(
    [FromForm] string? Purpose,
    [FromForm] string? Court,
    [FromForm] DateOnly? DecisionDate,
    [FromForm] string? CaseNumber,
    [FromForm] int? DecisionYear,
    [FromForm] string? Language,
    [FromForm] string? Priority)
{
    private const string Detect = "detect";

    public UploadVerdict Of(byte[] file, string name) => new(
        file,
        name,
        WireEnum.Parse<Purpose>(Purpose, "purpose") ?? Core.Verdicts.Purpose.Production,
        Court,
        DecisionDate,
        CaseNumber,
        DecisionYear,
        Language is "" or Detect ? null : Language,
        WireEnum.Parse<Priority>(Priority, "priority") ?? Core.Verdicts.Priority.Normal);

    public override string ToString() => $"UploadForm({Purpose}, {Priority})";
}
