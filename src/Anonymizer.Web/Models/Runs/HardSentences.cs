using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Teaching;
using Anonymizer.Core.Text;
using Anonymizer.Web.Data;
using Anonymizer.Web.Teaching.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Models.Runs;

/// <summary>The paragraphs in which a model missed what it should have known: the suite that every candidate must get right. It grows from the misses.</summary>
/// <remarks>Paragraphs of courts that want other names before anything is stored for a training are left out: here the very names would stand.</remarks>
internal sealed class HardSentences(AppDbContext database, CourtRules rules)
{
    private const int Most = 300;

    /// <summary>Writes the newest misses among the learned verdicts as gold lines; nothing where there are none.</summary>
    public async Task WriteAsync(string file, IReadOnlyCollection<Guid> verdicts, CancellationToken cancellationToken)
    {
        var ofCourt = await rules.AllAsync(cancellationToken);
        var learned = verdicts.ToHashSet();
        var misses = await database.Set<CorrectionRow>().AsNoTracking()
            .Where(row => row.SupersededAt == null && row.State == CorrectionState.Included && row.IsTelling && row.Kind == CorrectionKind.Added)
            .OrderByDescending(row => row.At)
            .ToListAsync(cancellationToken);
        var usable = misses.Where(row => learned.Contains(row.VerdictId) && !ofCourt(row.CourtId).ArePseudonyms && row.Taught is { IsMasked: true }).Take(Most).ToList();

        if (usable.Count == 0)
        {
            return;
        }

        var texts = await TextsAsync([.. usable.Select(row => row.VerdictId).Distinct()], cancellationToken);
        await File.WriteAllLinesAsync(file, usable.OrderBy(row => row.Id).Select(row => GoldWriter.Line(SentenceOf(row, texts[row.VerdictId]))), cancellationToken);
    }

    private async Task<Dictionary<Guid, string>> TextsAsync(List<Guid> verdicts, CancellationToken cancellationToken) =>
        await database.VerdictTexts.AsNoTracking().Where(text => verdicts.Contains(text.VerdictId)).ToDictionaryAsync(text => text.VerdictId, text => text.Text, cancellationToken);

    /// <summary>The line in which it stands, with this one mention: what else the model masks there does not count.</summary>
    private static GoldVerdict SentenceOf(CorrectionRow row, string text)
    {
        var taught = row.Taught!;
        var start = text.LastIndexOf('\n', Math.Max(0, taught.Span.Start - 1)) + 1;
        var end = text.IndexOf('\n', taught.Span.End) is var found and >= 0 ? found : text.Length;
        var span = taught.Span.Shift(-start);

        return new GoldVerdict(
            row.Id.ToString(),
            VerdictText.FromPlain(text[start..end]),
            [new GoldMention(span, taught.Type.Name, taught.Type, taught.Role, taught.Need, EntityId: null)],
            [[new GoldMask(span, taught.Type, taught.Need == Need.NoMask ? Need.Quasi : taught.Need)]]);
    }
}
