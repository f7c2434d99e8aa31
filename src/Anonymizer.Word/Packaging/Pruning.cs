using System.Xml.Linq;

namespace Anonymizer.Word.Packaging;

/// <summary>Takes many nodes out of a tree in time that grows with the tree.</summary>
/// <remarks>A node of LINQ to XML does not know the one before it: to take a hundred thousand out of one parent, one by one, takes minutes.</remarks>
internal static class Pruning
{
    private const int Few = 8;

    public static void RemoveAll<T>(this IEnumerable<T> nodes)
        where T : XNode
    {
        foreach (var siblings in ByParent(nodes))
        {
            if (siblings.Count > Few)
            {
                Refill(siblings[0].Parent!, node => siblings.Contains(node) ? [] : [node]);
            }
            else
            {
                siblings.ToList().ForEach(node => node.Remove());
            }
        }
    }

    /// <summary>Puts the children of elements in their place, without copying them.</summary>
    public static void UnwrapAll(this IEnumerable<XElement> elements)
    {
        foreach (var siblings in ByParent(elements).AsEnumerable().Reverse())
        {
            Refill(siblings[0].Parent!, node => siblings.Contains(node) ? Emptied((XElement)node) : [node]);
        }
    }

    /// <summary>In the order in which the first of them stands: whoever goes backwards meets what is inside before what is around it.</summary>
    private static List<Siblings> ByParent<T>(IEnumerable<T> nodes)
        where T : XNode => [.. nodes.Where(node => node.Parent is not null).GroupBy(node => node.Parent!, (_, children) => new Siblings(children))];

    private static List<XNode> Emptied(XElement element)
    {
        var nodes = element.Nodes().ToList();
        element.RemoveNodes();

        return nodes;
    }

    private static void Refill(XElement parent, Func<XNode, IEnumerable<XNode>> by)
    {
        var nodes = parent.Nodes().SelectMany(by).ToList();
        parent.RemoveNodes();
        parent.Add(nodes);
    }

    /// <summary>Nodes of one parent.</summary>
    private sealed class Siblings(IEnumerable<XNode> nodes)
    {
        private readonly List<XNode> inOrder = [.. nodes];
        private HashSet<XNode>? all;

        public int Count => inOrder.Count;

        public XNode this[int index] => inOrder[index];

        public bool Contains(XNode node) => (all ??= [.. inOrder]).Contains(node);

        public List<XNode> ToList() => inOrder;
    }
}
