namespace Anonymizer.Core.Verification;

/// <summary>Letters that read like Latin ones, and letters that others write as two.</summary>
/// <remarks>One letter has one Latin form whatever its case, else a Greek name in capitals would be another than in small letters.</remarks>
internal static class LookAlikes
{
    private const string Cyrillic = "асеоріхуѕјһԛԝмтнквԁӏүѵԍ";
    private const string CyrillicAs = "aceopixysjhqwmthkbdlyvg";
    private const string Greek = "αβγεζηικνορτυχωϲϳς";
    private const string GreekAs = "abyeznikvoptuxwcjσ";
    private const string Other = "łøđħıɡɑɩʀɴʟʜɪʏոսօհցɛᴀᴄᴇᴏᴛᴜᴠᴡᴢ";
    private const string OtherAs = "lodhigairnlhiynuohgeaceotuvwz";
    private static readonly Dictionary<char, string> Latin = Table();

    /// <summary>The plain letters for a small letter; itself if it is plain.</summary>
    public static string? Of(char letter) => Latin.GetValueOrDefault(letter);

    private static Dictionary<char, string> Table()
    {
        var table = (Cyrillic + Greek + Other).Zip(CyrillicAs + GreekAs + OtherAs).ToDictionary(pair => pair.First, pair => pair.Second.ToString());
        table['ß'] = "ss";
        table['æ'] = "ae";
        table['œ'] = "oe";
        table['þ'] = "th";
        table['ð'] = "d";

        return table;
    }
}
