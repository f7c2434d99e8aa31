using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Anonymizer.Web.Data.Encryption;

/// <summary>Closes and opens what the database holds of people: AES-256-GCM under the key ring, bound to the column that it stands in.</summary>
/// <remarks>
/// A closed value is a mark and base64url of what Data Protection made of the text; long texts are packed first. What has no mark was
/// stored before columns were encrypted, and is read as it is. The search key, by which equal words are found unread, lies in the key ring's folder, closed by it.
/// </remarks>
public sealed class ColumnCipher(IDataProtectionProvider protection, string keyFolder)
{
    /// <summary>How much of a closed value is the same for all of one key: the mark, and 18 bytes of Data Protection's header with the key's id.</summary>
    internal const int StartLength = 26;

    /// <summary>Begins every value that was closed, after the one letter that says whether it was packed: Data Protection's own mark.</summary>
    private const string Header = "CfDJ8";
    private const char Mark = '~';
    private const char Unpacked = '1';
    private const char Packed = '2';
    private const string KeyMark = "~k";
    private const int KeyLength = 24;

    private readonly ConcurrentDictionary<string, IDataProtector> _protectors = new(StringComparer.Ordinal);
    private readonly Lazy<byte[]> _searchKey = new(() => SearchKey.ReadOrMake(protection, keyFolder), LazyThreadSafetyMode.PublicationOnly); // a disk that failed once is asked again

    public string KeyFolder => keyFolder;

    internal bool HasSearchKey => SearchKey.Exists(keyFolder);

    /// <summary>Nothing stays nothing; everything else is closed, differently each time.</summary>
    public string Close(string text, string column)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var (stored, isPacked) = Packing.Pack(bytes);

        return $"{Mark}{(isPacked ? Packed : Unpacked)}{Base64Url.EncodeToString(ProtectorOf(column).Protect(stored))}";
    }

    /// <exception cref="UnreadableValueException">It was changed, belongs to another column, or its key is not in the key ring.</exception>
    public string Open(string stored, string column)
    {
        if (!IsClosed(stored))
        {
            return stored;
        }

        try
        {
            var bytes = ProtectorOf(column).Unprotect(Base64Url.DecodeFromChars(stored.AsSpan(2)));

            return Encoding.UTF8.GetString(stored[1] == Packed ? Packing.Unpack(bytes) : bytes);
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException or InvalidDataException)
        {
            throw new UnreadableValueException(column);
        }
    }

    /// <summary>Stands for words in a column that is searched for equal ones: nobody without the search key can try names on it.</summary>
    public string KeyOf(string words) => words.Length == 0 || IsKey(words)
        ? words
        : KeyMark + Base64Url.EncodeToString(HMACSHA256.HashData(_searchKey.Value, Encoding.UTF8.GetBytes(words)))[..(KeyLength - KeyMark.Length)];

    /// <summary>How values closed under the newest key begin.</summary>
    internal IReadOnlyList<string> NewestStarts()
    {
        var start = Close("?", "check")[1..StartLength];

        return [$"{Mark}{start}", $"{Mark}{Packed}{start[1..]}"];
    }

    internal static bool IsClosed(string stored) =>
        stored.Length > StartLength && stored[0] == Mark && stored[1] is Unpacked or Packed && stored.AsSpan(2).StartsWith(Header, StringComparison.Ordinal);

    internal static bool IsKey(string stored) => stored.Length == KeyLength && stored.StartsWith(KeyMark, StringComparison.Ordinal);

    private IDataProtector ProtectorOf(string column) => _protectors.GetOrAdd(column, name => protection.CreateProtector("Anonymizer.Columns.1", name));
}
