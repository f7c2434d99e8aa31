using Anonymizer.Core.Entities;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Verification;

/// <summary>Masks the release terms that a plan leaves standing in the verdict's text: found by the eyes that will judge the file.</summary>
/// <remarks>
/// A recognizer sees a name on one line; the verifier also sees it broken over two cells, swapped, letter-spaced or glued
/// into an address. What would refuse the release is replaced instead, as the term's entity is; what was kept on purpose
/// stays. A span over several lines is replaced on its first line and removed from the others.
/// </remarks>
public static class StrayTerms
{
    private const char Masked = '\uA66E';
    private const int MostRounds = 4;

    /// <param name="text">The verdict.</param>
    /// <param name="plan">What is replaced so far.</param>
    /// <param name="entities">The entities of the plan.</param>
    /// <param name="terms">What must be gone.</param>
    /// <returns>The plan with the strays replaced too; the same plan where there is none.</returns>
    public static ReplacementPlan Cover(VerdictText text, ReplacementPlan plan, IReadOnlyList<Entity> entities, ReleaseTerms terms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(terms);

        var owners = new TermOwners(text, plan, entities);
        var sought = new TermIndex(terms);

        for (var round = 0; round < MostRounds; round++)
        {
            var strays = Find(text, plan, terms.Terms, sought, owners);

            if (strays.Count == 0)
            {
                return plan;
            }

            plan = plan with { Replacements = [.. plan.Replacements.Concat(strays).OrderBy(replacement => replacement.Span)] };
        }

        return plan;
    }

    private static List<Replacement> Find(VerdictText text, ReplacementPlan plan, IReadOnlyList<string> terms, TermIndex sought, TermOwners owners)
    {
        var found =
            from piece in PiecesOf(text, plan)
            let searched = new SearchedText(piece.Piece, sought)
            from find in searched.Finds()
            let span = searched.SpanOf(find)
            select (Term: terms[find.Form.Index], Span: new TextSpan(piece.Start + span.Start, piece.Start + span.End));

        return [.. Disjoint(found, plan).SelectMany(stray => Lines(text, stray.Span, owners.Of(stray.Term)))];
    }

    /// <summary>The text of each part of the file, from its first segment to its last with all else blanked, and where it begins in the verdict's text.</summary>
    private static IEnumerable<(TextPiece Piece, int Start)> PiecesOf(VerdictText text, ReplacementPlan plan)
    {
        var masked = text.Value.ToCharArray();

        foreach (var replacement in plan.Replacements)
        {
            Blank(masked.AsSpan(replacement.Span.Start, replacement.Span.Length));
        }

        foreach (var part in text.Segments.GroupBy(segment => segment.Part))
        {
            var start = part.Min(segment => segment.Start);
            var piece = new char[part.Max(segment => segment.End) - start];
            Array.Fill(piece, '\n');

            foreach (var segment in part)
            {
                masked.AsSpan(segment.Start, segment.End - segment.Start).CopyTo(piece.AsSpan(segment.Start - start));
            }

            yield return (new TextPiece(part.Key, "text", new string(piece), TextPieceKind.Sentences), start);
        }
    }

    /// <summary>A foreign word with borders of its own: "KEEP" is a word again when "12" is masked in "KEEP12".</summary>
    private static void Blank(Span<char> words)
    {
        words.Fill(' ');

        if (words.Length > 2)
        {
            words[1..^1].Fill(Masked);
        }
    }

    private static List<(string Term, TextSpan Span)> Disjoint(IEnumerable<(string Term, TextSpan Span)> found, ReplacementPlan plan)
    {
        var taken = new SpanSet(plan.Replacements.Select(replacement => replacement.Span));
        var strays = new List<(string Term, TextSpan Span)>();

        foreach (var stray in found.OrderBy(stray => stray.Span))
        {
            var isFree = !taken.Overlaps(stray.Span) && (strays.Count == 0 || !strays[^1].Span.Overlaps(stray.Span));

            if (isFree)
            {
                strays.Add(stray);
            }
        }

        return strays;
    }

    private static IEnumerable<Replacement> Lines(VerdictText text, TextSpan span, Replacement model)
    {
        var isFirst = true;

        for (var start = span.Start; start < span.End;)
        {
            var length = text.Value.AsSpan(start, span.End - start).IndexOf('\n');
            var end = length < 0 ? span.End : start + length;

            if (end > start)
            {
                yield return isFirst ? model with { Span = new TextSpan(start, end) } : new Replacement(new TextSpan(start, end), string.Empty, model.EntityId);
                isFirst = false;
            }

            start = end + 1;
        }
    }
}
