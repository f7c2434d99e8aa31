using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Quality;

/// <summary>What a sample that people looked at says of all documents that left unseen.</summary>
/// <remarks>
/// Documents are drawn by lot, so the share of them with a miss is an estimate of the share among all, within the score interval of Wilson
/// (<see cref="WilsonInterval"/>, 95 %). Mentions of one document are not independent: the interval of the recall is somewhat too narrow, and the one of documents is the one to go by.
/// </remarks>
/// <param name="Documents">Looked at.</param>
/// <param name="WithMiss">Of these, with at least one miss.</param>
/// <param name="Masked">Places that were masked rightly in them.</param>
/// <param name="Missed">Places that should have been masked and were not.</param>
/// <param name="Excess">Places that were masked and should not have been.</param>
public sealed record AuditEstimate(int Documents, int WithMiss, int Masked, int Missed, int Excess)
{
    /// <summary>The share of documents with a miss; null where none was looked at.</summary>
    public double? MissRate => Documents == 0 ? null : (double)WithMiss / Documents;

    /// <summary>Within which the share among all documents lies, at 95 %.</summary>
    public WilsonInterval MissInterval => WilsonInterval.Of(WithMiss, Documents);

    /// <summary>The share of places found among those that should have been; null where there is none.</summary>
    public double? Recall => Masked + Missed == 0 ? null : (double)Masked / (Masked + Missed);

    /// <summary>Within which it lies, at 95 %, were the places independent.</summary>
    public WilsonInterval RecallInterval => WilsonInterval.Of(Masked, Masked + Missed);

    /// <summary>Sums up what was found in each document.</summary>
    public static AuditEstimate Of(IEnumerable<AuditedDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);

        return documents.Aggregate(
            new AuditEstimate(0, 0, 0, 0, 0),
            (sum, document) => new AuditEstimate(
                sum.Documents + 1,
                sum.WithMiss + (document.Missed > 0 ? 1 : 0),
                sum.Masked + Math.Max(0, document.Masked - document.Excess),
                sum.Missed + document.Missed,
                sum.Excess + document.Excess));
    }
}

/// <summary>What a person found in one document of the sample.</summary>
/// <param name="Masked">Places that were masked, rightly or not.</param>
/// <param name="Missed">Places that should have been and were not.</param>
/// <param name="Excess">Places that should not have been.</param>
public sealed record AuditedDocument(int Masked, int Missed, int Excess)
{
    /// <summary>Compares what was proposed to be masked with what a person says must be.</summary>
    /// <remarks>A name of which only a part was masked would have shown, so it is a miss; one within a wider masked place would not.</remarks>
    /// <param name="masked">The places that were masked.</param>
    /// <param name="due">The places that must be.</param>
    public static AuditedDocument Of(IReadOnlyCollection<TextSpan> masked, IReadOnlyCollection<TextSpan> due)
    {
        ArgumentNullException.ThrowIfNull(masked);
        ArgumentNullException.ThrowIfNull(due);

        return new AuditedDocument(
            masked.Count,
            due.Count(place => !masked.Any(cover => cover.Contains(place))),
            masked.Count(place => !due.Any(place.Overlaps)));
    }
}
