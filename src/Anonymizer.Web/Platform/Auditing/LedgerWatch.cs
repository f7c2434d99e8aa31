namespace Anonymizer.Web.Platform.Auditing;

/// <summary>How far this process has read the ledger, and whether it holds. Once it was found broken it stays so until the whole of it was read without a fault.</summary>
internal sealed class LedgerWatch
{
    private readonly Lock _gate = new();
    private LedgerMark? _seen;
    private bool _isBroken;

    /// <summary>Up to where the ledger was read and found to hold; null before the first reading.</summary>
    public LedgerMark? Seen
    {
        get
        {
            lock (_gate)
            {
                return _seen;
            }
        }
    }

    /// <param name="state">What a reading said.</param>
    /// <param name="isOfAll">Was the whole ledger read, or what came since <see cref="Seen"/>?</param>
    /// <returns>Does the ledger hold?</returns>
    public bool Add(LedgerState state, bool isOfAll)
    {
        lock (_gate)
        {
            _isBroken = !state.IsWhole || (_isBroken && !isOfAll);
            _seen = state.IsWhole ? state.Newest : _seen;

            return !_isBroken;
        }
    }
}
