namespace Anonymizer.Web.Data;

/// <summary>Who writes waits here in line: SQLite has one writer and would have each ask again and again, and luck decide; the ledger's next entry needs the one before.</summary>
internal static class WriterLine
{
    private static readonly SemaphoreSlim Place = new(1, 1);

    /// <summary>Waits for one's turn, which ends when the answer is disposed of.</summary>
    public static async Task<IDisposable> TurnAsync(CancellationToken cancellationToken)
    {
        await Place.WaitAsync(cancellationToken);

        return new Turn();
    }

    private sealed class Turn : IDisposable
    {
        public void Dispose() => Place.Release();
    }
}
