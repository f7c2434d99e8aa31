namespace Anonymizer.Core.Text;

/// <summary>Where sentences start, as far as marks and line breaks tell.</summary>
public static class Sentences
{
    /// <summary>Nothing but spaces, quotes and brackets stands between the offset and the end of a sentence or the start of a paragraph.</summary>
    public static bool StartsAt(string text, int offset)
    {
        ArgumentNullException.ThrowIfNull(text);

        for (var place = offset - 1; place >= 0; place--)
        {
            if (text[place] is '\n' or '.' or '!' or '?')
            {
                return true;
            }

            if (char.IsLetterOrDigit(text[place]) || text[place] is ',' or ':' or ';')
            {
                return false;
            }
        }

        return true;
    }
}
