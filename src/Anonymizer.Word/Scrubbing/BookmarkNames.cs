using System.Globalization;
using System.Xml.Linq;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Scrubbing;

/// <summary>Gives bookmarks that something points to a neutral name; the others are dropped at the end.</summary>
internal sealed class BookmarkNames
{
    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);

    public string NewName(string name)
    {
        if (!names.TryGetValue(name, out var neutral))
        {
            names[name] = neutral = string.Create(CultureInfo.InvariantCulture, $"_Ref{names.Count + 1}");
        }

        return neutral;
    }

    public void Rename(XElement root)
    {
        var gone = new List<XElement>();

        foreach (var start in root.Descendants(Ns.W + "bookmarkStart"))
        {
            if (start.Value("name") is { } name && names.TryGetValue(name, out var neutral))
            {
                start.SetAttributeValue(Ns.W + "name", neutral);
            }
            else
            {
                gone.Add(start);
            }
        }

        var ids = gone.Select(start => start.Value("id")).ToHashSet();
        gone.AddRange(root.Descendants(Ns.W + "bookmarkEnd").Where(end => ids.Contains(end.Value("id"))));
        gone.RemoveAll();
    }
}
