namespace Anonymizer.Architecture.Tests;

/// <summary>The keys that source text asks for: string literals in the first argument of Texts.Of and Texts.Count.</summary>
/// <param name="Literal">Whole keys; a counted one with its two English forms.</param>
/// <param name="Prefixes">What stands before the first hole of an interpolated key.</param>
internal sealed record TextKeys(HashSet<string> Literal, HashSet<string> Prefixes)
{
    private const string Of = "Texts.Of(";
    private const string Find = "Texts.Find(";
    private const string Count = "Texts.Count(";

    public static TextKeys AskedIn(string slice) =>
        In(string.Join('\n', Repository.Files($"src/Anonymizer.Web/{slice}", ".cs", ".razor").Select(file => File.ReadAllText(Path.Combine(Repository.Root, file)))));

    public static TextKeys In(string source)
    {
        var keys = new TextKeys([], []);

        foreach (var call in new[] { Of, Find, Count })
        {
            for (var at = source.IndexOf(call, StringComparison.Ordinal); at >= 0; at = source.IndexOf(call, at + 1, StringComparison.Ordinal))
            {
                keys.Take(FirstArgument(source, at + call.Length), call == Count);
            }
        }

        return keys;
    }

    private static string FirstArgument(string source, int start)
    {
        var (depth, isText, end) = (0, false, start);

        for (; end < source.Length && (depth >= 0 && (depth > 0 || isText || source[end] != ',')); end++)
        {
            isText ^= source[end] == '"';
            depth += isText ? 0 : source[end] switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
        }

        return source[start..end];
    }

    private void Take(string argument, bool isCounted)
    {
        var pieces = argument.Split('"');

        for (var piece = 1; piece < pieces.Length; piece += 2)
        {
            if (pieces[piece - 1].EndsWith('$') && pieces[piece].Contains('{', StringComparison.Ordinal))
            {
                Prefixes.Add(pieces[piece][..pieces[piece].IndexOf('{', StringComparison.Ordinal)]);
            }
            else
            {
                Literal.UnionWith(isCounted ? [$"{pieces[piece]}.one", $"{pieces[piece]}.other"] : [pieces[piece]]);
            }
        }
    }
}
