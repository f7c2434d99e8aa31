using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Anonymizer.EndToEnd.Tests.Speed;

/// <summary>The messages of a Blazor Server connection: SignalR's binary form (blazorpack), as far as a review needs it.</summary>
/// <remarks>MessagePack with a length before each message: https://github.com/dotnet/aspnetcore/blob/main/src/SignalR/docs/specs/HubProtocol.md.</remarks>
internal static class BlazorPack
{
    /// <summary>One message with its length before it. Known values: null, bool, numbers, text, lists of these.</summary>
    public static byte[] Write(params IReadOnlyList<object?> message)
    {
        var body = new ArrayBufferWriter<byte>();
        WriteValue(body, message);
        var framed = new ArrayBufferWriter<byte>(body.WrittenCount + 5);
        var length = (uint)body.WrittenCount;

        while (length >= 0x80)
        {
            framed.Write<byte>([(byte)(length | 0x80)]);
            length >>= 7;
        }

        framed.Write<byte>([(byte)length]);
        framed.Write(body.WrittenSpan);

        return framed.WrittenSpan.ToArray();
    }

    /// <summary>The first message of what was received, and how many bytes it takes with its length; null while it is not there whole.</summary>
    public static (IReadOnlyList<object?> Message, int Bytes)? Read(ReadOnlyMemory<byte> received)
    {
        var (length, at) = (0, 0);

        for (var shift = 0; ; shift += 7)
        {
            if (at == received.Length)
            {
                return null;
            }

            var part = received.Span[at++];
            length |= (part & 0x7F) << shift;

            if (part < 0x80)
            {
                break;
            }
        }

        return received.Length < at + length ? null : ((IReadOnlyList<object?>)new PackReader(received.Slice(at, length)).Read()!, at + length);
    }

    private static void WriteValue(ArrayBufferWriter<byte> to, object? value)
    {
        switch (value)
        {
            case null:
                to.Write<byte>([0xC0]);
                break;
            case bool yes:
                to.Write<byte>([yes ? (byte)0xC3 : (byte)0xC2]);
                break;
            case int number:
                WriteNumber(to, number);
                break;
            case long number:
                WriteNumber(to, number);
                break;
            case string text:
                WriteText(to, text);
                break;
            case IReadOnlyDictionary<string, object?> { Count: 0 }:
                to.Write<byte>([0x80]);
                break;
            case IReadOnlyList<object?> list:
                to.Write<byte>([(byte)(0x90 + list.Count)]);

                foreach (var one in list)
                {
                    WriteValue(to, one);
                }

                break;
            default:
                throw new NotSupportedException($"A message holds no {value.GetType()}.");
        }
    }

    private static void WriteNumber(ArrayBufferWriter<byte> to, long number)
    {
        to.Write<byte>([0xD3]);
        BinaryPrimitives.WriteInt64BigEndian(to.GetSpan(sizeof(long)), number);
        to.Advance(sizeof(long));
    }

    private static void WriteText(ArrayBufferWriter<byte> to, string text)
    {
        to.Write<byte>([0xDB]);
        BinaryPrimitives.WriteInt32BigEndian(to.GetSpan(sizeof(int)), Encoding.UTF8.GetByteCount(text));
        to.Advance(sizeof(int));
        to.Write<byte>(Encoding.UTF8.GetBytes(text));
    }
}
