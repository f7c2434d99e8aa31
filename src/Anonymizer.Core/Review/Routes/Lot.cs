using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Anonymizer.Core.Review.Routes;

/// <summary>Draws a lot that nobody can sway and everybody can check: the same verdict and purpose always draw the same.</summary>
public static class Lot
{
    private const double UnitsIn53Bits = 1.0 / (1L << 53);

    /// <summary>A number from 0 (with) to 1 (without), spread evenly: the first 53 bits of the SHA-256 of id and purpose.</summary>
    public static double Draw(Guid verdictId, string purpose)
    {
        ArgumentNullException.ThrowIfNull(purpose);

        byte[] ticket = [.. verdictId.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(purpose)];

        return (BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(ticket)) >> 11) * UnitsIn53Bits;
    }
}
