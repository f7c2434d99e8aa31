using System.Text;
using System.Xml.Linq;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Text;
using Anonymizer.Word.Packaging;

namespace Anonymizer.Word.Annotated;

/// <summary>Reads the body's text with what its comments name.</summary>
internal sealed class CommentReader(Package package)
{
    private readonly StringBuilder value = new();
    private readonly Dictionary<string, int> open = new(StringComparer.Ordinal);
    private readonly List<GoldMention> mentions = [];
    private Dictionary<string, string> comments = [];

    public GoldVerdict Read(string id)
    {
        comments = CommentsOf();

        foreach (var (index, paragraph) in package.Main.LoadXml().Descendants(Ns.W + "p").Index())
        {
            value.Append(index == 0 ? "" : "\n");
            open.Clear();

            foreach (var element in paragraph.Descendants().Where(element => element.Ancestors(Ns.W + "p").First() == paragraph))
            {
                Take(element);
            }
        }

        var disjoint = mentions.OrderBy(mention => mention.Span)
            .Aggregate(new List<GoldMention>(), (kept, next) => kept.Count > 0 && kept[^1].Span.Overlaps(next.Span) ? kept : [.. kept, next]);

        return new GoldVerdict(id, VerdictText.FromPlain(value.ToString()), disjoint, disjoint.TrueForAll(mention => mention.Need is null) ? [] : [[.. MasksOf(disjoint)]]);
    }

    private static IEnumerable<GoldMask> MasksOf(List<GoldMention> mentions) =>
        mentions.Where(mention => mention.Need is Need.Direct or Need.Quasi).Select(mention => new GoldMask(mention.Span, mention.Type, mention.Need!.Value));

    private Dictionary<string, string> CommentsOf()
    {
        var part = package.Main.Relationships.Where(relationship => relationship is { Kind: "comments", IsExternal: false }).Select(relationship => package.Find(relationship.Target)).FirstOrDefault();

        return part is null ? [] : part.LoadXml().Descendants(Ns.W + "comment")
            .GroupBy(comment => (string?)comment.Attribute(Ns.W + "id") ?? "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => string.Concat(group.First().Descendants(Ns.W + "t").Select(text => text.Value)), StringComparer.Ordinal);
    }

    private void Take(XElement element)
    {
        var id = (string?)element.Attribute(Ns.W + "id") ?? "";

        if (element.Name == Ns.W + "t")
        {
            value.Append(element.Value.Replace('\n', ' '));
        }
        else if (element.Name == Ns.W + "tab" && element.Parent?.Name == Ns.W + "r")
        {
            value.Append(' ');
        }
        else if (element.Name == Ns.W + "commentRangeStart")
        {
            open[id] = value.Length;
        }
        else if (element.Name == Ns.W + "commentRangeEnd" && open.Remove(id, out var start) && start < value.Length)
        {
            AddMention(start, comments.GetValueOrDefault(id, ""));
        }
    }

    private void AddMention(int start, string comment)
    {
        var parts = comment.Split('|', StringSplitOptions.TrimEntries);
        var label = parts[0].ToUpperInvariant();
        var (type, role) = GoldLabels.Meaning(label);

        if (EntityType.Known.Contains(type))
        {
            mentions.Add(new GoldMention(new TextSpan(start, value.Length), label, type, Named<EntityRole>(parts, 2) ?? role, Named<Need>(parts, 1), parts.ElementAtOrDefault(3)));
        }
    }

    private static T? Named<T>(string[] parts, int index)
        where T : struct, Enum => Enum.TryParse<T>(parts.ElementAtOrDefault(index), ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;
}
