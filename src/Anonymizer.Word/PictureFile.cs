using Anonymizer.Core.Unread;

namespace Anonymizer.Word;

/// <summary>A picture of a document as it would stand in a result that keeps it: without notes, or a grey field.</summary>
/// <param name="Picture">What is known of it.</param>
/// <param name="Bytes">The file.</param>
/// <param name="ContentType">Its media type.</param>
public sealed record PictureFile(UnreadPicture Picture, byte[] Bytes, string ContentType)
{
    public override string ToString() => $"PictureFile({Picture.Number}, {Bytes.Length} bytes)";
}
