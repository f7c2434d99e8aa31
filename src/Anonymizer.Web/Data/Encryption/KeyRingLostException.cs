namespace Anonymizer.Web.Data.Encryption;

/// <summary>The key ring is not the one that the database was written with. Nothing was changed, and the service does not start.</summary>
public sealed class KeyRingLostException(string keyFolder) : Exception(
    $"The key ring in {keyFolder} cannot open this database: it was lost or belongs to another one. "
    + "Put the backup of the key ring back into that folder (or name its folder in Storage:Keys) and start again. Nothing was changed.");
