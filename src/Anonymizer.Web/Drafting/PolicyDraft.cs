using Anonymizer.Core.Policy;
using Anonymizer.Core.Policy.Changes;

namespace Anonymizer.Web.Drafting;

/// <summary>A policy being edited: what is saved, what it is to become, and the way back step by step. Nothing is stored before it is saved.</summary>
public sealed class PolicyDraft
{
    private readonly Stack<ReplacementPolicy> _past = new();
    private readonly Stack<ReplacementPolicy> _future = new();

    /// <param name="number">The version that the edit starts from.</param>
    /// <param name="saved">What it says.</param>
    /// <param name="canEdit">Who only reads sees the same page with its fields locked.</param>
    public PolicyDraft(int number, ReplacementPolicy saved, bool canEdit)
    {
        (Number, Saved, Current, CanEdit) = (number, saved, saved, canEdit);
    }

    /// <summary>The policy is to be drawn and looked at again.</summary>
    public event Action? Changed;

    public int Number { get; }

    public ReplacementPolicy Saved { get; }

    public ReplacementPolicy Current { get; private set; }

    public bool CanEdit { get; }

    public bool CanUndo => _past.Count > 0;

    public bool CanRedo => _future.Count > 0;

    public IReadOnlyList<PolicyChange> Changes => PolicyDiff.Between(Saved, Current);

    public void Change(Func<ReplacementPolicy, ReplacementPolicy> change)
    {
        ArgumentNullException.ThrowIfNull(change);

        if (CanEdit)
        {
            _past.Push(Current);
            _future.Clear();
            Current = change(Current);
            Changed?.Invoke();
        }
    }

    public void Undo()
    {
        if (_past.TryPop(out var before))
        {
            _future.Push(Current);
            Current = before;
            Changed?.Invoke();
        }
    }

    public void Redo()
    {
        if (_future.TryPop(out var after))
        {
            _past.Push(Current);
            Current = after;
            Changed?.Invoke();
        }
    }
}
