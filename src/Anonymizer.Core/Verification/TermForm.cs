namespace Anonymizer.Core.Verification;

/// <summary>In which form a term is looked for; the first in which it is found names the leak.</summary>
internal enum LeakForm
{
    AsWords,
    WordsSwapped,
    RunTogether,
    Backwards,
}

/// <summary>One form of one term.</summary>
/// <param name="Index">Of the term in the list of terms.</param>
/// <param name="Term">All its forms.</param>
/// <param name="Kind">Which form this is.</param>
/// <param name="Text">Its letters.</param>
internal sealed record TermForm(int Index, LeakTerm Term, LeakForm Kind, string Text)
{
    public string Name => Kind switch
    {
        LeakForm.AsWords => "as words",
        LeakForm.WordsSwapped => "words swapped",
        LeakForm.RunTogether => "run together or spaced",
        _ => "backwards",
    };

    public override string ToString() => $"TermForm({Index}, {Kind})";
}

/// <summary>A form of a term and where it stands in a normal form.</summary>
internal readonly record struct TermFind(TermForm Form, int Start, int End);
