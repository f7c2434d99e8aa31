namespace Anonymizer.Web.Data;

/// <summary>Which courts' verdicts a request may see. All, unless whoever asks may send it for some only.</summary>
public sealed class CourtScope
{
    public bool IsLimited { get; private set; }

    public IReadOnlyList<Guid> Courts { get; private set; } = [];

    /// <param name="courts">Null for all.</param>
    public void LimitTo(IReadOnlyCollection<Guid>? courts) => (IsLimited, Courts) = (courts is not null, courts is null ? [] : [.. courts]);

    /// <summary>Shows only what is of these courts and was shown before, until the answer is disposed of: a request that another one sends never sees more than that one.</summary>
    /// <param name="courts">Null for all.</param>
    public IDisposable Narrow(IReadOnlyCollection<Guid>? courts) => Use(!IsLimited ? courts : courts is null ? Courts : [.. Courts.Intersect(courts)]);

    /// <summary>Shows what is of these courts, until the answer is disposed of.</summary>
    /// <param name="courts">Null for all.</param>
    public IDisposable Use(IReadOnlyCollection<Guid>? courts)
    {
        var before = new Before(this, IsLimited ? Courts : null);
        LimitTo(courts);

        return before;
    }

    private sealed class Before(CourtScope scope, IReadOnlyList<Guid>? courts) : IDisposable
    {
        public void Dispose() => scope.LimitTo(courts);
    }
}
