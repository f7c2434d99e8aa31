using System.Text.RegularExpressions;

namespace Anonymizer.Core.Detection;

/// <summary>Courts, authorities, statutes and precedents by the words in their names.</summary>
internal static partial class BodyRoles
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static EntityRole RoleOf(string surface, EntityType type)
    {
        if (type == EntityType.Organization || type == EntityType.Miscellaneous)
        {
            return Court().IsMatch(surface) ? EntityRole.Court
                : Statute().IsMatch(surface) ? EntityRole.Statute
                : Authority().IsMatch(surface) ? EntityRole.Authority
                : EntityRole.None;
        }

        return EntityRole.None;
    }

    [GeneratedRegex(
        """\b(Courts?|COURTS?|Tribunals?|TRIBUNALS?|Chamber|CHAMBER|Grand Chamber|Bench|BENCH|Senate of the Supreme|Cour|Gericht|Gerichtshof|[\p{L}]*gericht|Tribunal|Corte|Tiesa|tiesa|Teismas|teismas|Kohus)\b""",
        Linear)]
    private static partial Regex Court();

    [GeneratedRegex(
        """\b(Ministry|Ministries|Minister|Government|Parliament|Prosecutor|Prosecutors|Prosecution|Prosecuting|Police|Gendarmerie|Inspectorate|Directorate|Council|Commission|Committee|Commissioner|Registry|Registrar|Ombudsman|Municipality|Treasury|Embassy|Consulate|Authority|Department|Bailiff|State|Union of India|Republic|Agency|Board|National Assembly|Administration|Governor|Secretary of State)\b""",
        Linear)]
    private static partial Regex Authority();

    [GeneratedRegex(
        """\b(Act|Code|Constitution|Convention|Protocol|Directive|Regulations?|Statute|Decree|Ordinance|Charter|Treaty|Law No|Law no|Rules of Court|Rules|I\.?P\.?C|Cr\.?P\.?C|Article|Articles|Section|Sections)\b""",
        Linear)]
    private static partial Regex Statute();
}
