using System.Buffers.Binary;
using System.Buffers.Text;
using Anonymizer.Core.Verdicts;
using FluentValidation;
using FluentValidation.Results;

namespace Anonymizer.Web.Verdicts;

/// <summary>A place in the list in the order of upload: what comes after it stays the same, whatever is uploaded meanwhile.</summary>
public sealed record VerdictCursor(DateTimeOffset At, Guid Id)
{
    private const int Length = 24;

    /// <exception cref="ValidationException">It is none that this service gave.</exception>
    public static VerdictCursor Parse(string cursor)
    {
        var bytes = new byte[Length];

        return Base64Url.IsValid(cursor) && Base64Url.TryDecodeFromChars(cursor, bytes, out var length) && length == Length && BinaryPrimitives.ReadInt64BigEndian(bytes) is >= 0 and < 253_402_300_800_000 and var milliseconds
            ? new VerdictCursor(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), new Guid(bytes.AsSpan(sizeof(long)), bigEndian: true))
            : throw new ValidationException([new ValidationFailure("cursor", "This is no cursor of this list. Send what the page before gave as next.")]);
    }

    public override string ToString()
    {
        var bytes = new byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, At.ToUnixTimeMilliseconds());
        Id.TryWriteBytes(bytes.AsSpan(sizeof(long)), bigEndian: true, out _);

        return Base64Url.EncodeToString(bytes);
    }

    internal IQueryable<Verdict> Beyond(IQueryable<Verdict> verdicts, bool isFalling) => isFalling
        ? verdicts.Where(verdict => verdict.UploadedAt < At || (verdict.UploadedAt == At && verdict.Id.CompareTo(Id) < 0))
        : verdicts.Where(verdict => verdict.UploadedAt > At || (verdict.UploadedAt == At && verdict.Id.CompareTo(Id) > 0));
}
