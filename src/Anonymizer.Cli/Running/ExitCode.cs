namespace Anonymizer.Cli.Running;

/// <summary>What the process answers to the shell. Scripts rely on these numbers: add, never change.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Usage = 2;
    public const int InputUnreadable = 3;
    public const int ModelMissing = 4;
    public const int PolicyInvalid = 5;
    public const int PartialFailure = 6;
    public const int OutputUnwritable = 7;
    public const int Internal = 70;
    public const int Cancelled = 130;

    /// <summary>As the help of every command shows them.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> Meanings { get; } =
    [
        (Done, "done"),
        (Refused, "release refused, verification failed or a leak found"),
        (Usage, "wrong arguments"),
        (InputUnreadable, "an input cannot be read (no Word file, encrypted, damaged, bad JSON, …)"),
        (ModelMissing, "the model is unknown, missing or damaged"),
        (PolicyInvalid, "the policy or the terms file is invalid"),
        (PartialFailure, "some of several files failed or were refused; the others are done"),
        (OutputUnwritable, "the output cannot be written"),
        (Internal, "a fault of the program"),
        (Cancelled, "cancelled"),
    ];

    /// <summary>The exit code for a domain error: its code's first word says whose fault it is.</summary>
    public static int For(string domainCode) => domainCode.Split('.')[0] switch
    {
        _ when domainCode == "run.parity" => Refused,
        "usage" or "pictures" => Usage,
        "model" => ModelMissing,
        "policy" or "terms" => PolicyInvalid,
        "output" => OutputUnwritable,
        "release" => Refused,
        _ => InputUnreadable,
    };
}
