namespace Anonymizer.Web.Data.Postgres;

/// <summary>A file of a model, for the nodes that do not have it.</summary>
public sealed class StockedModelRow
{
    public required string Version { get; init; }

    public required string Name { get; init; }

    /// <summary>SHA-256 of the content.</summary>
    public required string Hash { get; init; }

    public required byte[] Content { get; init; }
}
