using System.Globalization;
using System.Text;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Verdicts;

/// <summary>The list as comma-separated values, with the filter and order that it has on the screen. Holds personal data.</summary>
[ShowsOriginal]
public sealed record ExportVerdicts(VerdictFilter? Filter = null, VerdictOrder Order = VerdictOrder.Uploaded, bool IsFalling = true) : IRequest<byte[]>, IReads
{
    /// <summary>More than a court has in a year; what is beyond is told, not left out silently.</summary>
    internal const int Most = 20_000;

    private static readonly string[] Heads =
    [
        "File", "State", "Court", "Case number", "Decision", "Purpose", "Priority", "Route", "Assignee", "Language", "Mentions", "Pending", "Doubts", "Uploaded (UTC)", "Release", "Model", "Failure", "Id",
    ];

    public sealed class Validator : AbstractValidator<ExportVerdicts>
    {
        public Validator()
        {
            RuleFor(query => query.Filter!).SetValidator(new VerdictFilter.Validator()).When(query => query.Filter is not null);
            RuleFor(query => query.Order).IsInEnum();
        }
    }

    internal sealed class Handler(VerdictPicker picker) : IRequestHandler<ExportVerdicts, byte[]>
    {
        public async ValueTask<byte[]> Handle(ExportVerdicts query, CancellationToken cancellationToken)
        {
            var rows = await picker.PickAsync(query.Filter ?? VerdictFilter.All, query.Order, query.IsFalling, (0, Most + 1), after: null, cancellationToken);
            var text = new StringBuilder().Append('\uFEFF').Append(Csv.Line(Heads)); // the mark makes Excel read UTF-8

            foreach (var row in rows.Take(Most))
            {
                text.Append(Csv.Line(CellsOf(row)));
            }

            if (rows.Count > Most)
            {
                text.Append(Csv.Line([$"Only the first {Most} verdicts are listed. Narrow the filter."]));
            }

            return Encoding.UTF8.GetBytes(text.ToString());
        }

        private static IEnumerable<string?> CellsOf(VerdictRow row) =>
        [
            row.Name,
            row.State.ToString(),
            row.Court,
            row.CaseNumber,
            row.DecisionDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Number(row.DecisionYear),
            row.Purpose.ToString(),
            row.Priority.ToString(),
            row.Route.ToString(),
            row.Assignee,
            row.Language,
            Number(row.Mentions),
            Number(row.PendingMentions),
            Number(row.OpenDoubts),
            row.UploadedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            Number(row.ReleaseNumber),
            row.ModelVersion,
            row.FailureCode,
            row.Id.ToString(),
        ];

        private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
    }
}
