namespace Anonymizer.Web.Backup;

/// <summary>One file of a backup.</summary>
/// <param name="Path">Below the backup's folder, divided by slashes.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Of its bytes as they lie there.</param>
public sealed record BackedUpFile(string Path, long Bytes, string Sha256);
