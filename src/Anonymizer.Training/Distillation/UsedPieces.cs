using Anonymizer.Ner.Tokens;

namespace Anonymizer.Training.Distillation;

/// <summary>The word pieces that some texts use, numbered anew without gaps: a third of a network's weights are vectors of others.</summary>
internal sealed class UsedPieces
{
    private readonly Dictionary<int, ushort> numbers;

    /// <param name="texts">All texts that will be read.</param>
    /// <param name="special">Pieces that stand in no text.</param>
    internal UsedPieces(IEnumerable<TokenizedText> texts, IEnumerable<int> special)
    {
        Ids = [.. texts.SelectMany(text => text.Pieces).Select(piece => piece.Id).Concat(special).Distinct().Order()];
        numbers = Ids.Index().ToDictionary(pair => pair.Item, pair => (ushort)pair.Index);
    }

    /// <summary>The vocabulary's ids, ascending: a piece's number is its place here.</summary>
    internal IReadOnlyList<int> Ids { get; }

    internal ushort NumberOf(int id) => numbers[id];
}
