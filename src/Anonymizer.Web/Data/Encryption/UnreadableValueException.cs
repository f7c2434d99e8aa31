namespace Anonymizer.Web.Data.Encryption;

/// <summary>A stored value was changed, belongs to another column, or its key is not in the key ring any more.</summary>
public sealed class UnreadableValueException(string column) : IOException($"A value of {column} was changed in the database, or its key is not in the key ring any more.");
