using System.Text;
using System.Text.Json;
using Anonymizer.SampleMaker.Writing;

namespace Anonymizer.SampleMaker.Gold;

/// <summary>The text of a sample with its gold annotations.</summary>
public static class GoldText
{
    /// <summary>One line of the gold file: id, language, text, and spans in code points of the text.</summary>
    public static string LineOf(VerdictDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);

        var paragraphs = ReadingOrder.Of(document).Select(line => new GoldParagraph(line)).ToList();
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("id", document.Id);
            json.WriteString("lang", "en");
            json.WriteString("text", string.Concat(paragraphs.Select(paragraph => paragraph.Text + "\n")));
            WriteSpans(json, paragraphs);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>All annotations of a sample, in text order.</summary>
    public static IEnumerable<Tag> TagsOf(VerdictDocument document) =>
        ReadingOrder.Of(document).SelectMany(line => new GoldParagraph(line).Tags).Select(tag => tag.Tag);

    private static void WriteSpans(Utf8JsonWriter json, IEnumerable<GoldParagraph> paragraphs)
    {
        var entities = new EntityNumbers();
        var start = 0;
        json.WriteStartArray("spans");

        foreach (var paragraph in paragraphs)
        {
            foreach (var (offset, tag) in paragraph.Tags)
            {
                WriteSpan(json, start + CodePoints(paragraph.Text.AsSpan(0, offset)), tag, entities.Of(tag));
            }

            start += CodePoints(paragraph.Text) + 1;
        }

        json.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter json, int start, Tag tag, string entity)
    {
        json.WriteStartObject();
        json.WriteNumber("start", start);
        json.WriteNumber("end", start + CodePoints(tag.Surface));
        json.WriteString("label", tag.Type.Name);
        json.WriteString("need", JsonNameOf(tag.Need));
        json.WriteString("entity_id", entity);
        json.WriteString("role", JsonNameOf(tag.Role));
        json.WriteEndObject();
    }

    private static string JsonNameOf<T>(T value) => JsonSerializer.SerializeToElement(value).GetString()!;

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = 0;

        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
