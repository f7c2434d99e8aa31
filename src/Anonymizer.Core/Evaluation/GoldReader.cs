using System.Text.Json;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Evaluation;

/// <summary>Reads gold verdicts, one JSON object a line: id, text, spans of start, end, label, need, entity_id, and annotator_masks; meta.entity_id_source other than "gold" says that the ids are inferred, meta.case and meta.year say which case it is of and when it was decided; cohorts says what the verdict is like.</summary>
/// <remarks>Offsets in such files count code points; ours count UTF-16 units. They differ after a character beyond U+FFFF.</remarks>
public static class GoldReader
{
    /// <exception cref="DomainException">gold.invalid: a line is no JSON object of this form; the message names the line.</exception>
    public static IEnumerable<GoldVerdict> Read(TextReader lines)
    {
        ArgumentNullException.ThrowIfNull(lines);

        var number = 0;

        while (lines.ReadLine() is { } line)
        {
            number++;

            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return VerdictOf(line, number);
            }
        }
    }

    private static GoldVerdict VerdictOf(string line, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);

            return VerdictOf(document.RootElement);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentOutOfRangeException or IndexOutOfRangeException or FormatException)
        {
            throw new DomainException("gold.invalid", $"Line {number} of the gold file is no object with id, text and spans of start, end and label within the text. Correct or remove the line.");
        }
    }

    private static GoldVerdict VerdictOf(JsonElement root)
    {
        var text = root.GetProperty("text").GetString() ?? throw new JsonException();
        var offsets = new CodePointOffsets(text);
        var mentions = root.GetProperty("spans").EnumerateArray().Select(span => MentionOf(span, offsets)).OrderBy(mention => mention.Span).ToList();

        return new GoldVerdict(root.GetProperty("id").ToString(), VerdictText.FromPlain(text), mentions, MasksOf(root, offsets, mentions))
        {
            AreLinksGold = AreLinksGold(root),
            Case = MetaOf(root, "case")?.GetString(),
            Year = MetaOf(root, "year")?.GetInt32(),
            Cohorts = root.TryGetProperty("cohorts", out var cohorts) ? cohorts.EnumerateObject().ToDictionary(cohort => cohort.Name, cohort => cohort.Value.ToString(), StringComparer.Ordinal) : [],
        };
    }

    private static JsonElement? MetaOf(JsonElement root, string name) =>
        root.TryGetProperty("meta", out var meta) && meta.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static bool AreLinksGold(JsonElement root) =>
        !root.TryGetProperty("meta", out var meta) || !meta.TryGetProperty("entity_id_source", out var source) || source.ValueEquals("gold");

    private static GoldMention MentionOf(JsonElement span, CodePointOffsets offsets)
    {
        var label = (span.TryGetProperty("label", out var own) ? own : span.GetProperty("type")).GetString() ?? throw new JsonException();
        var (type, role) = GoldLabels.Meaning(label);

        return new GoldMention(
            offsets.Span(span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32()),
            label,
            type,
            span.TryGetProperty("role", out var said) ? said.Deserialize<EntityRole>() : role,
            span.TryGetProperty("need", out var need) ? NeedOf(need) : null,
            span.TryGetProperty("entity_id", out var entity) ? entity.ToString() : null);
    }

    private static IReadOnlyList<IReadOnlyList<GoldMask>> MasksOf(JsonElement root, CodePointOffsets offsets, IReadOnlyList<GoldMention> mentions)
    {
        if (root.TryGetProperty("annotator_masks", out var annotators))
        {
            return [.. annotators.EnumerateArray().Select(masks => masks.EnumerateArray().Select(mask => MaskOf(mask, offsets)).ToList())];
        }

        return mentions.All(mention => mention.Need is null)
            ? []
            : [[.. mentions.Where(mention => mention.Need is Need.Direct or Need.Quasi).Select(mention => new GoldMask(mention.Span, mention.Type, mention.Need!.Value))]];
    }

    private static GoldMask MaskOf(JsonElement mask, CodePointOffsets offsets) => new(
        offsets.Span(mask[0].GetInt32(), mask[1].GetInt32()),
        mask[2].GetString() is { } type ? new EntityType(type) : null,
        NeedOf(mask[3]) ?? Need.Quasi);

    /// <summary>MASK, where a set does not part direct from quasi, is read as QUASI.</summary>
    private static Need? NeedOf(JsonElement need) => need.ValueKind == JsonValueKind.Null ? null
        : need.ValueEquals("MASK") ? Need.Quasi
        : need.Deserialize<Need>();
}
