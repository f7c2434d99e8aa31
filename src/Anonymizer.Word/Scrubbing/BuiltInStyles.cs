using System.Text.RegularExpressions;

namespace Anonymizer.Word.Scrubbing;

/// <summary>The style names that Word itself brings (ECMA-376 part 1, 17.7.4.9 and Word's latent styles); all others were typed by somebody.</summary>
internal static class BuiltInStyles
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>What a built-in name may end in: a number, a shade, a colour of the theme, the mark of the character style of a paragraph style.</summary>
    private static readonly Regex[] Endings = [new("char[0-9]{0,1}$", Linear), new("-accent[1-6]$|accent[1-6]$", Linear), new("light$|dark$|colorful$", Linear), new("[0-9]{1,2}$", Linear)];

    private static readonly HashSet<string> Names = new(
        """
        normal|title|subtitle|strong|emphasis|caption|header|footer|page number|line number|footnote text|footnote reference|endnote text|endnote reference|
        annotation text|annotation reference|annotation subject|balloon text|hyperlink|followedhyperlink|smart hyperlink|smart link|hashtag|mention|unresolved mention|
        table of figures|table of authorities|toa heading|toc heading|macro|macrotext|envelope address|envelope return|closing|signature|default paragraph font|
        body text|body text 2|body text 3|body text indent|body text indent 2|body text indent 3|body text first indent|body text first indent 2|
        list|list bullet|list number|list continue|list paragraph|message header|salutation|date|note heading|block text|document map|plain text|
        e-mail signature|html top of form|html bottom of form|normal (web)|normal indent|html acronym|html address|html cite|html code|html definition|
        html keyboard|html preformatted|html sample|html typewriter|html variable|normal table|no list|table grid|table grid light|table normal|table theme|
        table simple|table classic|table colorful|table columns|table list|table 3d effects|table contemporary|table elegant|table professional|
        table subtle|table web|placeholder text|no spacing|light shading|light list|light grid|medium shading|medium list|medium grid|dark list|
        colorful shading|colorful list|colorful grid|revision|quote|intense quote|subtle emphasis|intense emphasis|subtle reference|intense reference|
        book title|bibliography|outline list|article / section|heading|toc|index|index heading|plain table|grid table|grid table light|list table|
        normalweb|balloontext|pagenumber|listparagraph|footnotetext|footnotereference|endnotetext|endnotereference|tablegrid|tablenormal|nolist|
        defaultparagraphfont|bodytext|plaintext|nospacing|tocheading|commenttext|commentreference|commentsubject|placeholdertext|titlechar|headerchar|footerchar
        """.ReplaceLineEndings(string.Empty).Split('|').Select(Joined),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Is it a built-in name or id? Nothing else may be in it: "List Accent Smith" was typed by somebody.</summary>
    public static bool Contains(string name)
    {
        var stem = Joined(name);

        foreach (var ending in Endings)
        {
            if (Names.Contains(stem))
            {
                return true;
            }

            stem = ending.Replace(stem, string.Empty);
        }

        return Names.Contains(stem);
    }

    /// <summary>An id is the name without its spaces.</summary>
    private static string Joined(string name) => name.Replace(" ", string.Empty, StringComparison.Ordinal);
}
