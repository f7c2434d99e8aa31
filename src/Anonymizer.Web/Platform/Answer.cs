namespace Anonymizer.Web.Platform;

/// <summary>What a command of the program says to who gave it.</summary>
internal static class Answer
{
    public static void Say(string words)
    {
#pragma warning disable RS0030 // These commands answer on their standard output.
        Console.Out.WriteLine(words);
#pragma warning restore RS0030
    }
}
