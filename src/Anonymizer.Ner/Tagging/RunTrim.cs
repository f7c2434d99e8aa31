using Anonymizer.Ner.Tokens;

namespace Anonymizer.Ner.Tagging;

/// <summary>Punctuation at the ends of a run belongs to the sentence, except the full stop of initials and abbreviations.</summary>
internal static class RunTrim
{
    internal static WordRun Of(TokenizedText text, WordRun run)
    {
        var (first, end) = (run.First, run.End);

        while (first < end && IsLoose(text, first, run))
        {
            first++;
        }

        while (end > first && IsLoose(text, end - 1, run))
        {
            end--;
        }

        return run with { First = first, End = end };
    }

    private static bool IsLoose(TokenizedText text, int word, WordRun run)
    {
        var inner = text.Text.AsSpan(text.Words[run.First].Start, text.Words[run.End - 1].End - text.Words[run.First].Start);

        return text.Text[text.Words[word].Start] switch
        {
            ',' or ';' or ':' or '"' or '“' or '”' or '‘' => true,
            ')' => !inner.Contains('('),
            '(' => !inner.Contains(')'),
            '.' => word == run.First,
            _ => false,
        };
    }
}
