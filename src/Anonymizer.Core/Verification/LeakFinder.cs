namespace Anonymizer.Core.Verification;

/// <summary>Finds terms in the pieces of a file, in whatever form they may hide, and says where; never what.</summary>
/// <remarks>
/// A term is a leak as words (without case, accents, look-alikes, punctuation), with its words swapped ("Berzina, Anna"), run
/// together or letter-spaced, and backwards. It must stand on word borders, so that "Ann" is no leak in "planning"; and a
/// match inside an allowed string is none. In a sentence, a short single word in lower case is a word and no name, and so are
/// several if each stands in lower case elsewhere too.
/// </remarks>
public sealed class LeakFinder
{
    private readonly TermIndex terms;

    public LeakFinder(ReleaseTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);

        this.terms = new TermIndex(terms);
    }

    /// <returns>One leak a term, part, place and form.</returns>
    public IReadOnlyList<Leak> Find(IEnumerable<TextPiece> pieces)
    {
        ArgumentNullException.ThrowIfNull(pieces);

        return [.. pieces.SelectMany(Find).Distinct()];
    }

    /// <returns>One leak a term and form.</returns>
    public IEnumerable<Leak> Find(TextPiece piece)
    {
        ArgumentNullException.ThrowIfNull(piece);

        return new SearchedText(piece, terms).Finds()
            .GroupBy(find => find.Form.Index, (_, finds) => finds.MinBy(find => find.Form.Kind).Form)
            .OrderBy(form => form.Index)
            .Select(form => new Leak(form.Index, piece.Part, piece.Place, form.Name));
    }
}
