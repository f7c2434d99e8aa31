using Anonymizer.Web.Data;

namespace Anonymizer.Web.Platform.Calls;

/// <summary>A call that carries an Idempotency-Key: its effect is noted in the transaction that has it.</summary>
internal sealed class KeyedCall(Guid caller, string key, string hash, Guid effectId, bool isRepeated)
{
    /// <summary>Its effect is on disk.</summary>
    public bool IsNoted { get; private set; } = isRepeated;

    /// <summary>It was sent before, had its effect, and is done again only for its answer.</summary>
    public bool IsRepeated { get; } = isRepeated;

    public Guid EffectId { get; } = effectId;

    /// <summary>Adds the note to what is about to be saved.</summary>
    public void NoteIn(AppDbContext database, DateTimeOffset now)
    {
        if (!IsNoted)
        {
            database.Add(new CallRow { Caller = caller, Key = key, Hash = hash, EffectId = EffectId, At = now });
        }
    }

    public void Saved() => IsNoted = true;
}
