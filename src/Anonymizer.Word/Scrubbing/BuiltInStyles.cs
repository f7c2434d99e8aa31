namespace Anonymizer.Word.Scrubbing;

/// <summary>The style names that Word itself brings (ECMA-376 part 1, 17.7.4.9 and Word's latent styles); all others were typed by somebody.</summary>
internal static class BuiltInStyles
{
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
        """.ReplaceLineEndings(string.Empty).Split('|'),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Is it a built-in name or id, with or without its number, colour and "Char" endings?</summary>
    public static bool Contains(string name)
    {
        var stem = name.Trim();
        stem = Without(stem, " Char");
        stem = stem.TrimEnd([.. "0123456789 "]);
        var accent = stem.IndexOf(" Accent", StringComparison.OrdinalIgnoreCase);

        return Names.Contains(name.Trim()) || Names.Contains(Level(accent < 0 ? stem : stem[..accent]));
    }

    private static string Level(string stem)
    {
        var dash = stem.IndexOf(" - ", StringComparison.Ordinal);

        return (dash < 0 ? stem : stem[..dash]).TrimEnd([.. "0123456789 "]);
    }

    private static string Without(string text, string ending) => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? text[..^ending.Length] : text;
}
