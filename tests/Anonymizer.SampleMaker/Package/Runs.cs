using Anonymizer.SampleMaker.Writing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Anonymizer.SampleMaker.Package;

/// <summary>Words as runs: drawn as they say, broken where they say.</summary>
internal static class Runs
{
    public static IEnumerable<Run> Of(Words words)
    {
        var pieces = words.Look.HasFlag(Look.Split) ? Broken(words.Text) : [words.Text];

        return pieces.Select((piece, index) => Of(piece, words.Look, index));
    }

    public static Run Of(string text, Look look = Look.Plain, int revision = 0)
    {
        var run = new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        var properties = PropertiesOf(look);

        if (revision > 0)
        {
            run.RsidRunAddition = $"00A1B2C{revision}";
        }

        if (properties.HasChildren)
        {
            run.PrependChild(properties);
        }

        return run;
    }

    /// <summary>In the order that the schema asks for.</summary>
    private static RunProperties PropertiesOf(Look look)
    {
        var properties = new RunProperties();
        Add(Look.Bold, new Bold());
        Add(Look.Italic, new Italic());
        Add(Look.Caps, new Caps());
        Add(Look.SmallCaps, new SmallCaps());
        Add(Look.Underline, new Underline { Val = UnderlineValues.Single });

        return properties;

        void Add(Look flag, OpenXmlElement property)
        {
            if (look.HasFlag(flag))
            {
                properties.Append(property);
            }
        }
    }

    /// <summary>Three pieces, the breaks inside the words and not between them.</summary>
    private static string[] Broken(string text)
    {
        var first = Math.Max(1, text.Length / 3);
        var second = Math.Max(first + 1, text.Length * 2 / 3);

        return second < text.Length ? [text[..first], text[first..second], text[second..]] : [text];
    }
}
