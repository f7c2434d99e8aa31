namespace Anonymizer.Web.Operations.Doctor;

/// <summary>What the doctor saw.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="State">Good, worth a look, or broken.</param>
/// <param name="Words">What was seen, and how it is mended.</param>
public sealed record Finding(string Name, FindingState State, string Words)
{
    public static Finding Good(string name, string words) => new(name, FindingState.Good, words);

    public static Finding Note(string name, string words) => new(name, FindingState.Note, words);

    public static Finding Bad(string name, string words) => new(name, FindingState.Bad, words);

    public override string ToString() => $"{State switch { FindingState.Good => "ok  ", FindingState.Note => "note", _ => "FAIL" }}  {Name}: {Words}";
}

/// <summary>How bad it is.</summary>
public enum FindingState
{
    Good,

    /// <summary>The service works; something is missing that it could use.</summary>
    Note,

    /// <summary>The service does not start or does not work.</summary>
    Bad,
}
