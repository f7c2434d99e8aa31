namespace Anonymizer.Core.Unread;

/// <summary>A picture of a document, as a reviewer is told of it: nobody read what is drawn in it.</summary>
/// <param name="Number">From 1, in the order in which the document shows its pictures; the same at each reading.</param>
/// <param name="Kind">PNG, JPEG, GIF, BMP, EMF, WMF, or "unknown".</param>
/// <param name="Width">In pixels; null if the file does not say.</param>
/// <param name="Height">In pixels; null if the file does not say.</param>
/// <param name="Place">Where it first stands: body, header, footer, …</param>
/// <param name="Treatment">What is done with it.</param>
/// <param name="IsChosen">A person said so, not the policy.</param>
/// <param name="CanBeKept">False for a kind that cannot be freed of notes and of drawn text, and for a broken picture: "keep" blanks it.</param>
public sealed record UnreadPicture(int Number, string Kind, int? Width, int? Height, string Place, PictureTreatment Treatment, bool IsChosen, bool CanBeKept)
{
    /// <summary>The picture is a grey field in the result, by choice or because it could not be kept.</summary>
    public bool IsBlanked => Treatment != PictureTreatment.Keep || !CanBeKept;
}
