using System.Text.RegularExpressions;
using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Evaluation;

/// <summary>Which gold persons are people: a data set whose petitioners and respondents may be the State, an office or a company counts those as persons too.</summary>
/// <remarks>
/// A party is no person when its words hold a digit or name a State, an office or a company. The rule reads the gold
/// text alone, never the prediction. Judges, lawyers, witnesses and others are people always.
/// </remarks>
internal static partial class GoldPeople
{
    public static bool IsOne(GoldMention mention, string surface) =>
        mention.Type == EntityType.Person
        && !(mention.Role is (EntityRole.Petitioner or EntityRole.Respondent) && NoPerson().IsMatch(surface));

    [GeneratedRegex(
        """[0-9]|\b([Ss]tate|STATE|Union|UNION|U[Oo][Ii]|[Gg]ovt|[Gg]overnment|GOVERNMENT|[Ll]td|LTD|[Ll]imited|LIMITED|[Pp]vt|PVT|Private|Inc|LLP|[Gg]mb[Hh]|Srl|Co|[Cc]ompany|COMPANY|[Cc]orporation|CORPORATION|[Bb]ank|BANK|[Ii]nsurance|INSURANCE|Trust|Society|Association|Federation|Forum|Club|Manch|[Aa]uthority|AUTHORITY|Board|BOARD|D(epartmen|ep)t|DEPARTMENT|Ministry|Commission|COMMISSION|Committee|Council|Municipality|Municipal|Bureau|Police|University|College|School|Institute|Industries|Enterprises|Properties|Works|Wines|Bottles|Cause|D[Cc][Ii][Tt]|D[Dd]A|Arc|[Oo]fficer|OFFICER|Collector|COLLECTOR|Secretary|SECRETARY|Commissioner|COMMISSIONER|Engineer|Director|Dean|Superintendent|Registrar|Magistrate|Tahsildar|Manager|Chairman|Inspector|Prosecutor)\b""",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NoPerson();
}
