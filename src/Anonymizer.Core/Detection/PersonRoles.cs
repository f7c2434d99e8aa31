using System.Text.RegularExpressions;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>A person's role by the words before and after the name: office, representation, place in the caption.</summary>
internal static partial class PersonRoles
{
    private const int Window = 90;
    private const int LongestLabel = 40;

    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly (Regex Pattern, EntityRole Role)[] BeforeName =
    [
        (LawyerBefore(), EntityRole.Lawyer),
        (JudgeBefore(), EntityRole.Judge),
        (OfficialBefore(), EntityRole.Official),
        (ExpertBefore(), EntityRole.Expert),
        (WitnessBefore(), EntityRole.Witness),
        (VictimBefore(), EntityRole.Victim),
        (PetitionerBefore(), EntityRole.Petitioner),
        (RespondentBefore(), EntityRole.Respondent),
    ];

    private static readonly (Regex Pattern, EntityRole Role)[] AfterName =
    [
        (LawyerAfter(), EntityRole.Lawyer),
        (JudgeAfter(), EntityRole.Judge),
        (OfficialAfter(), EntityRole.Official),
        (ExpertAfter(), EntityRole.Expert),
        (PetitionerAfter(), EntityRole.Petitioner),
        (RespondentAfter(), EntityRole.Respondent),
    ];

    public static EntityRole RoleOf(VerdictText text, TextSpan span)
    {
        var before = LineBefore(text.Value, span.Start) + (TitleWithin().Match(text.At(span)) is { Success: true } title ? title.Value : string.Empty);
        var (after, below) = LinesAfter(text.Value, span);

        return First(AfterName, after) is var beside and not EntityRole.None ? beside
            : First(BeforeName, before) is var ahead and not EntityRole.None ? ahead
            : First(AfterName, below);
    }

    private static EntityRole First((Regex Pattern, EntityRole Role)[] patterns, string window) =>
        patterns.FirstOrDefault(entry => entry.Pattern.IsMatch(window)).Role;

    /// <summary>The line up to the name; before a name that opens its line also the short line above ("judge").</summary>
    private static string LineBefore(string text, int end)
    {
        var window = text.AsSpan(Math.Max(0, end - Window)..end);
        var line = window[(window.LastIndexOf('\n') + 1)..];

        if (line.Length == window.Length || !line.IsWhiteSpace())
        {
            return line.ToString();
        }

        var above = window[..^line.Length].TrimEnd();
        above = above[(above.LastIndexOf('\n') + 1)..];

        return above.Length <= LongestLabel ? $"{above} {line}" : line.ToString();
    }

    /// <summary>The line after the name; and, after a name that has its line to itself, the short line below ("judges,").</summary>
    /// <remarks>Between two names that stand on lines of their own a label may be the upper one's or the lower one's: what stands before a name tells more.</remarks>
    private static (string After, string Below) LinesAfter(string text, TextSpan span)
    {
        var window = text.AsSpan(span.End, Math.Min(Window, text.Length - span.End));
        var end = window.IndexOf('\n');
        var line = end < 0 ? window : window[..end];

        if (end < 0 || line.TrimEnd(", \t").Length > 0 || !OpensItsLine(text, span.Start))
        {
            return (line.ToString(), string.Empty);
        }

        var below = window[end..].TrimStart();
        var stop = below.IndexOf('\n');
        below = stop < 0 ? below : below[..stop];

        return (line.ToString(), below.Length <= LongestLabel ? $" {below}" : string.Empty);
    }

    private static bool OpensItsLine(string text, int start) =>
        text.AsSpan(0, start).TrimEnd(" \t") is var before && (before.Length == 0 || before[^1] == '\n');

    [GeneratedRegex("""^((Mr|Mrs|Ms|Miss|Dr|Prof|Shri|Smt|Hon'ble|Hon’ble|The)\.?\s+)*(Chief\s+)?(Judge|Justice|President|Registrar|Advocate|Adv\.)\s""", Linear)]
    private static partial Regex TitleWithin();

    [GeneratedRegex("""(represented( before the Court)?( at the hearing)? by|[Ii]nstructed by|[Cc]ounsel( for the \w+)?,?|[Aa]dvocates?|[Aa]ttorneys?|[Ll]awyers?|[Ss]olicitors?|[Bb]arristers?|assisted by|Adv\.)[,:]?\s+(((his|her|their|its|the|a)\s+)?(lawyer|counsel|representative|advocate)s?,?\s+)?((Mr|Mrs|Ms|Miss|Dr|Prof|Shri|Smt|Sri)\.?\s*)?$""", Linear)]
    private static partial Regex LawyerBefore();

    [GeneratedRegex("""(([Jj]udge|JUDGE|[Rr]ecorder|RECORDER|[Jj]ustices?|JUSTICE|[Jj]udge [Rr]apporteur|Magistrate|[Pp]residing [Jj]udge|President of the (Court|Chamber|Section)|[Bb]efore|CORAM|Coram|Hon['’]ble)[,:.]?\s+((Mr|Mrs|Ms|Miss|Dr)\.?\s*)?((Justice|JUSTICE)\s+)?)$""", Linear)]
    private static partial Regex JudgeBefore();

    [GeneratedRegex("""(Agents?,|Agent|[Rr]egistrar|[Pp]rosecutor|[Mm]inister|[Ii]nspector|[Oo]fficer|[Cc]onstable|[Cc]hief of \w+|[Gg]overnor|[Bb]ailiff|[Nn]otary)[,:]?\s+((Mr|Mrs|Ms|Miss|Dr)\.?\s*)?$""", Linear)]
    private static partial Regex OfficialBefore();

    [GeneratedRegex("""([Ee]xperts?|[Ff]orensic \w+|[Pp]athologist|[Pp]sychologist|[Pp]sychiatrist)[,:]?\s+((Mr|Mrs|Ms|Miss|Dr|Prof|Professor)\.?\s*)*$""", Linear)]
    private static partial Regex ExpertBefore();

    [GeneratedRegex("""([Ww]itness(es)?|\bP\.?W\.?\s*-?\s*\d+|\bD\.?W\.?\s*-?\s*\d+|[Tt]estimony of|[Ss]tatements? of)[,:]?\s+\(?((Mr|Mrs|Ms|Miss|Dr)\.?\s*)?$""", Linear)]
    private static partial Regex WitnessBefore();

    [GeneratedRegex("""([Vv]ictim|[Dd]eceased|[Pp]rosecutrix|[Ii]njured party)[,:]?\s+((Mr|Mrs|Ms|Miss|Dr)\.?\s*)?$""", Linear)]
    private static partial Regex VictimBefore();

    [GeneratedRegex("""([Aa]pplicants?|[Pp]etitioners?|[Aa]ppellants?|[Pp]laintiffs?|[Cc]laimants?|CASE OF|national|citizen)(,|:| is| was| are| were)?\s+(by\s+)?((Mr|Mrs|Ms|Miss|Dr)\.?\s*)?$""", Linear)]
    private static partial Regex PetitionerBefore();

    [GeneratedRegex("""([Rr]espondents?|[Dd]efendants?|[Aa]ccused|\sv\.|\svs?\.?|VERSUS|versus)(,|:| is| was| are| were)?\s+((Mr|Mrs|Ms|Miss|Dr)\.?\s*)?$""", Linear)]
    private static partial Regex RespondentBefore();

    [GeneratedRegex("""^,?\s+(and \w+ \w+, |)(an?\s+|the\s+|both\s+|learned\s+|[Ss]enior\s+|[Ss]r\.\s+)*(lawyer|lawyers|advocates?|Advocates?|ADVOCATES?|Adv\.|counsel|Counsel|COUNSEL|barristers?|solicitors?|attorneys?|[Aa]ttorney|QC|KC|Q\.C\.|K\.C\.|legal adviser)\b|^(\s+[QK]C)?\s*\((instructed|direct access)\b|^,?\s+appeared (for|on behalf of) the\b""", Linear)]
    private static partial Regex LawyerAfter();

    [GeneratedRegex("""^,?\s+(JJ?\.|CJ\.?|J\.A\.|LJ\b|(the\s+)?(presiding\s+)?([Jj]udge|[Jj]udges|President|PRESIDENT|JUDGE|JUDGES|[Mm]agistrate)\b|[Ss]ection [Pp]resident)""", Linear)]
    private static partial Regex JudgeAfter();

    [GeneratedRegex("""^,?\s+(of the (Ministry|Foreign)|(the\s+|then\s+|[Dd]eputy\s+|[Ss]ection\s+|[Aa]ssistant\s+)*([Rr]egistrar|[Ss]ecretary of the (court )?hearing|Agent|agent|[Pp]rosecutor|[Mm]inister|[Gg]overnor|[Ii]nspector|Co-Agent)\b)""", Linear)]
    private static partial Regex OfficialAfter();

    [GeneratedRegex("""^,?\s+(an?\s+|the\s+)?(forensic|medical|court-appointed)?\s*(expert|pathologist|psychiatrist|psychologist)\b""", Linear)]
    private static partial Regex ExpertAfter();

    [GeneratedRegex("""^\s*(\((“|"|‘|')?(hereinafter\s+)?(the\s+)?(first\s+|second\s+|third\s+)?(applicant|petitioner|appellant|plaintiff|claimant)|,?\s+(the\s+)?(applicant|petitioner|appellant|plaintiff|claimant)\b|[.… ]*(Petitioner|Appellant|PETITIONER|APPELLANT|Applicant|Plaintiff)|\s+(and (Others|Another) )?v\.\s)""", Linear)]
    private static partial Regex PetitionerAfter();

    [GeneratedRegex("""^\s*(\((“|"|‘|')?(hereinafter\s+)?(the\s+)?(first\s+|second\s+|third\s+)?(respondent|defendant|accused)|,?\s+(the\s+)?(respondent|defendant|accused)\b|[.… ]*(Respondents?|RESPONDENTS?|Defendants?))""", Linear)]
    private static partial Regex RespondentAfter();
}
