namespace Anonymizer.Core.Review.Readings;

/// <summary>Who may be the second reader of a verdict.</summary>
public static class SecondReaders
{
    /// <summary>Nobody reads their own review a second time; who decided a single mention of it is one of its authors.</summary>
    public static bool MayRead(Guid person, IReadOnlyCollection<Guid> authors)
    {
        ArgumentNullException.ThrowIfNull(authors);

        return !authors.Contains(person);
    }
}
