using System.Text.RegularExpressions;

namespace Anonymizer.Word.Verification;

/// <summary>Which names of parts every Word file may have: they are no text, whatever a party is called.</summary>
internal static class FormatParts
{
    private const string Folder = "_rels/";
    private const string Ending = ".rels";
    private static readonly Regex Number = new(@"[0-9]{1,4}\.", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <param name="name">A part's name, with or without a slash before it.</param>
    public static bool IsKnown(string name)
    {
        var bare = name.StartsWith('/') ? name[1..] : name;

        return IsListed(bare) || (bare.EndsWith(Ending, StringComparison.Ordinal) && IsListed(OwnerOf(bare)));
    }

    /// <param name="target">Where a relationship points to.</param>
    /// <param name="part">The part of relationships that it stands in.</param>
    public static bool IsKnownTarget(string target, string part) => IsKnown(target.StartsWith('/') ? target : Resolved(target, FolderOf(OwnerOf(part))));

    private static bool IsListed(string name) => FormatList.Parts.Contains(name) || FormatList.Parts.Contains(Number.Replace(name, "#."));

    /// <summary>The part that word/_rels/document.xml.rels belongs to is word/document.xml.</summary>
    private static string OwnerOf(string relationships)
    {
        var place = relationships.LastIndexOf(Folder, StringComparison.Ordinal);

        return place < 0 || relationships.Length < place + Folder.Length + Ending.Length ? string.Empty : relationships[..place] + relationships[(place + Folder.Length)..^Ending.Length];
    }

    private static string FolderOf(string name) => name[..(name.LastIndexOf('/') + 1)];

    private static string Resolved(string target, string folder)
    {
        while (target.StartsWith("../", StringComparison.Ordinal) && folder.Length > 0)
        {
            (target, folder) = (target[3..], FolderOf(folder[..^1]));
        }

        return folder + target;
    }
}
