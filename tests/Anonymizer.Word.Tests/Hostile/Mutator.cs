using System.Text;

namespace Anonymizer.Word.Tests.Hostile;

/// <summary>Makes of a good file a bad one, always the same for the same number.</summary>
internal static class Mutator
{
    private static readonly string[] Names = ["word/document.xml", "../word/evil.xml", "word\\evil.xml", "/evil.xml", "word/", "word/media/image1.png", "[Content_Types].xml", "word/Document.xml", "a", "word/header9.xml", "x.rels", "_rels/.rels"];
    private static readonly string[] Kinds = ["header", "footer", "image", "styles", "footnotes", "settings", "chart", "diagramData", "hyperlink", "officeDocument", "theme", "aFChunk", "oleObject", "glossaryDocument"];
    private static readonly string[] Targets = ["document.xml", "styles.xml", "header1.xml", "media/image1.png", "http://example.org/Zelda-Quux", "file:///etc/passwd", "../../../etc/passwd", "", "#Quux", "charts/chart1.xml", "footnotes.xml", "/word/document.xml", "%2e%2e/x", "header1.xml#x"];

    public static byte[] Of(byte[] good, int number)
    {
        var random = new Random(number);

        return random.Next(10) switch
        {
            0 => Bytes(good, random),
            1 => Structure(good, random),
            2 => Relationships(good, random),
            3 => Types(good, random),
            4 => Bytes(Xml(good, random), random),
            _ => Xml(good, random),
        };
    }

    private static byte[] Bytes(byte[] good, Random random)
    {
        var file = good.ToList();

        for (var step = random.Next(1, 12); step > 0; step--)
        {
            var position = random.Next(file.Count);

            switch (random.Next(5))
            {
                case 0:
                    file.RemoveRange(position, Math.Min(random.Next(1, 40), file.Count - position));
                    break;
                case 1:
                    file.InsertRange(position, file.GetRange(0, Math.Min(30, file.Count)));
                    break;
                default:
                    file[position] = (byte)random.Next(256);
                    break;
            }

            if (file.Count == 0)
            {
                return [];
            }
        }

        return [.. file];
    }

    private static byte[] Structure(byte[] good, Random random)
    {
        var entries = Zip.Entries(good);
        var place = random.Next(entries.Count);
        var other = random.Next(entries.Count);

        switch (random.Next(6))
        {
            case 0:
                entries.RemoveAt(place);
                break;
            case 1:
                entries.Add((entries[place].Name, entries[other].Bytes));
                break;
            case 2:
                entries[place] = (Names[random.Next(Names.Length)], entries[place].Bytes);
                break;
            case 3:
                entries[place] = (entries[place].Name, entries[other].Bytes);
                break;
            case 4:
                entries[place] = (entries[place].Name, new byte[random.Next(3) * 1000]);
                break;
            default:
                entries.Reverse();
                break;
        }

        return Zip.Pack(entries);
    }

    private static byte[] Relationships(byte[] good, Random random) => Change(good, random, name => name.EndsWith(".rels", StringComparison.Ordinal), text =>
    {
        var parts = text.Split('"');

        for (var index = 1; index < parts.Length; index += 2)
        {
            if (random.Next(4) == 0)
            {
                parts[index] = parts[index - 1].EndsWith("Target=", StringComparison.Ordinal) ? Targets[random.Next(Targets.Length)]
                    : parts[index - 1].EndsWith("Id=", StringComparison.Ordinal) ? $"rId{random.Next(9)}"
                    : parts[index - 1].EndsWith("Type=", StringComparison.Ordinal) ? "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + Kinds[random.Next(Kinds.Length)]
                    : parts[index];
            }
        }

        return string.Join('"', parts);
    });

    private static byte[] Types(byte[] good, Random random) => Change(good, random, name => name == "[Content_Types].xml", text =>
    {
        var parts = text.Split('"');
        var values = Enumerable.Range(0, parts.Length / 2).Select(index => (2 * index) + 1).ToList();
        var (first, second) = (values[random.Next(values.Count)], values[random.Next(values.Count)]);
        (parts[first], parts[second]) = (parts[second], parts[first]);

        return string.Join('"', parts);
    });

    private static byte[] Xml(byte[] good, Random random)
    {
        var entries = Zip.Entries(good);
        var parts = entries.Index().Where(entry => entry.Item.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(entry => entry.Index).ToList();
        var main = entries.FindIndex(entry => entry.Name == "word/document.xml");

        for (var part = random.Next(1, 3); part > 0; part--)
        {
            var place = main >= 0 && random.Next(2) == 0 ? main : parts[random.Next(parts.Count)];
            entries[place] = (entries[place].Name, XmlMutation.Of(entries[place].Bytes, random));
        }

        return Zip.Pack(entries);
    }

    private static byte[] Change(byte[] good, Random random, Func<string, bool> isMeant, Func<string, string> change)
    {
        var entries = Zip.Entries(good);
        var places = entries.Index().Where(entry => isMeant(entry.Item.Name)).Select(entry => entry.Index).ToList();
        var place = places[random.Next(places.Count)];
        entries[place] = (entries[place].Name, Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(entries[place].Bytes))));

        return Zip.Pack(entries);
    }
}
