using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>Finds the given strings wherever they stand in a verdict: terms of a user, parties of a case, a court's own list.</summary>
/// <remarks>
/// One pass over the words, however many terms there are. Of terms that start together the longest wins. A term that is
/// broken over lines or over two cells of a table is found too, as one mention a line.
/// </remarks>
public sealed class ListRecognizer : IRecognizer
{
    private readonly WordIndex<ListTerm> _terms = new(crossesLines: true);
    private readonly MentionSource _source;

    /// <exception cref="DomainException">A term has neither a letter nor a digit.</exception>
    public ListRecognizer(string name, MentionSource source, IEnumerable<ListTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);

        Name = name;
        _source = source;

        foreach (var (term, place) in terms.Select((term, place) => (term, place)))
        {
            var words = TextWords.FoldedIn(term.Text);

            if (words.Count == 0)
            {
                throw new DomainException("terms.empty", $"Term {place + 1} has neither a letter nor a digit. Remove it.");
            }

            _terms.Add(words, term);
        }
    }

    public string Name { get; }

    public IEnumerable<Mention> Recognize(VerdictText text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return _terms.FindIn(text.Value, TextWords.In(text.Value))
            .SelectMany(found => Lines(text.Value, found.Span).Select(line => MentionOf(line, found.Value)));
    }

    private static IEnumerable<TextSpan> Lines(string text, TextSpan span)
    {
        for (var (start, end) = (span.Start, span.Start); start < span.End; start = end + 1)
        {
            end = text.IndexOf('\n', start, span.End - start) is >= 0 and var line ? line : span.End;

            if (text.AsSpan(start, end - start).Trim().Length > 0)
            {
                var blanks = end - start - text.AsSpan(start, end - start).TrimStart().Length;

                yield return new TextSpan(start + blanks, start + text.AsSpan(start, end - start).TrimEnd().Length);
            }
        }
    }

    private Mention MentionOf(TextSpan span, ListTerm term) =>
        new(span, term.Type, term.Need, Score: 1, new Explanation(_source, Name, term.Why)) { Role = term.Role };
}
