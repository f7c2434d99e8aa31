using System.Text;

namespace Anonymizer.Word.Tests.Pictures;

/// <summary>Builds small vector pictures record by record.</summary>
internal static class AMetafile
{
    public const uint Rectangle = 43;
    public const uint Comment = 70;
    public const uint Text = 84;
    public const uint Font = 82;

    public static byte[] Enhanced(string description, params (uint Kind, byte[] Data)[] records)
    {
        var words = Encoding.Unicode.GetBytes(description);
        var header = new byte[108 + ((words.Length + 3) / 4 * 4)];
        words.CopyTo(header, 108);
        Put(header, 0, 1, header.Length, 0, 0, 99, 49);
        " EMF"u8.CopyTo(header.AsSpan(40));
        Put(header, 60, description.Length, 108);
        byte[] file = [.. header, .. records.SelectMany(record => Record(record.Kind, record.Data)), .. Record(14, new byte[12])];
        Put(file, 48, file.Length, records.Length + 2);

        return file;
    }

    public static byte[] Windows(params (ushort Kind, byte[] Data)[] records)
    {
        byte[] body = [.. records.SelectMany(record => WindowsRecord(record.Kind, record.Data)), .. WindowsRecord(0, [])];

        return [1, 0, 9, 0, 0, 3, .. BitConverter.GetBytes((18 + body.Length) / 2), 1, 0, .. BitConverter.GetBytes(99), 0, 0, .. body];
    }

    public static byte[] Wide(string text)
    {
        var bytes = Encoding.Unicode.GetBytes(text);

        return [.. bytes, .. new byte[(4 - (bytes.Length % 4)) % 4]];
    }

    private static byte[] Record(uint kind, byte[] data) => [.. BitConverter.GetBytes(kind), .. BitConverter.GetBytes(data.Length + 8), .. data];

    private static byte[] WindowsRecord(ushort kind, byte[] data) => [.. BitConverter.GetBytes((data.Length + 6) / 2), .. BitConverter.GetBytes(kind), .. data];

    private static void Put(byte[] bytes, int place, params int[] values)
    {
        foreach (var (index, value) in values.Index())
        {
            BitConverter.GetBytes(value).CopyTo(bytes, place + (4 * index));
        }
    }
}
