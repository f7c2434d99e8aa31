namespace Anonymizer.Web.Encryption;

/// <summary>How far the newest run of "encrypt again" is.</summary>
/// <param name="IsRunning">It is under way.</param>
/// <param name="Written">Rows and files that it wrote anew.</param>
/// <param name="EndedAt">When it ended, or null.</param>
/// <param name="Problem">Where it stopped ("Verdicts", "files"), or null: something there cannot be opened, see the log.</param>
public sealed record EncryptionProgress(bool IsRunning, long Written, DateTimeOffset? EndedAt, string? Problem)
{
    public static EncryptionProgress None { get; } = new(false, 0, null, null);
}
