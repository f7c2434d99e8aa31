using Anonymizer.Core.Unread;
using Anonymizer.Core.Verification;
using Anonymizer.Word.Packaging;
using Anonymizer.Word.Pictures;

namespace Anonymizer.Word.Reading;

/// <summary>A picture of the package, what is told of it, and its clean form if it has one.</summary>
internal sealed record PictureDecision(UnreadPicture Fact, Picture? Clean)
{
    private static readonly HashSet<string> Kinds = ["PNG", "JPEG", "JPG", "GIF", "BMP", "EMF", "WMF", "TIFF", "TIF", "SVG", "EMZ", "WMZ", "WDP"];

    /// <summary>What is drawn in the result.</summary>
    public Picture Shown => Clean is null || Fact.IsBlanked ? Picture.Placeholder : Clean;

    /// <param name="number">Of the picture.</param>
    /// <param name="source">Its part.</param>
    /// <param name="holder">The kind of part that shows it first.</param>
    /// <param name="rules">What is done with pictures.</param>
    public static PictureDecision Of(int number, PackagePart source, string holder, UnreadRules rules)
    {
        var clean = Picture.Clean(source.Packed.Unpack());
        var size = clean is null ? null : PictureSize.Of(clean);

        return new PictureDecision(
            new UnreadPicture(number, clean?.Kind ?? KindOf(source.Name), size?.Width, size?.Height, PlaceOf(holder), rules.Of(number), rules.Chosen.ContainsKey(number), clean is not null),
            clean);
    }

    public PartCoverage CoverageOf(string part) => Fact switch
    {
        { Treatment: PictureTreatment.Refuse } => new PartCoverage(part, PartTreatment.NotInspected, $"picture {Fact.Number} cannot be read: look at it, and choose to keep or to blank it"),
        { Treatment: PictureTreatment.Blank } => new PartCoverage(part, PartTreatment.Dropped, $"picture {Fact.Number}, blanked as {(Fact.IsChosen ? "a person chose" : "the policy says")}"),
        { CanBeKept: false } => new PartCoverage(part, PartTreatment.Dropped, $"picture {Fact.Number}, of a kind that can hold text and is not cleaned, or broken; a grey field takes its place"),
        _ when Clean!.IsVector => new PartCoverage(part, PartTreatment.Kept, $"picture {Fact.Number} without its notes and its written words; what is drawn in it was not read"),
        _ => new PartCoverage(part, PartTreatment.Kept, $"picture {Fact.Number} without its notes; what is drawn in it was not read"),
    };

    private static string KindOf(string name)
    {
        var extension = Path.GetExtension(name).TrimStart('.').ToUpperInvariant();

        return Kinds.Contains(extension) ? extension : "unknown";
    }

    private static string PlaceOf(string holder) => holder == PartKind.OfMain.Name ? "body" : holder;
}
