namespace Anonymizer.EndToEnd.Tests.Faults;

/// <summary>The database of a service under faults: how the service is told of it, and what can be asked of it behind the service's back.</summary>
internal interface IFaultyDatabase
{
    /// <summary>The settings that lead the service to it, as environment variables.</summary>
    IEnumerable<(string Name, string Value)> Settings { get; }

    /// <summary>What is wrong with it as a database; nothing for a sound one.</summary>
    IReadOnlyList<string> Faults();

    /// <summary>Every file that was released, by the hash that its row has.</summary>
    IReadOnlyList<(Guid Verdict, int Number, string Hash)> Releases();
}
