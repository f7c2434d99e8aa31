using Anonymizer.Core.Detection;

namespace Anonymizer.SampleMaker.Writing;

/// <summary>Short names for what verdicts are full of; meant for <c>using static</c>.</summary>
/// <remarks>
/// The conventions are those of the Text Anonymization Benchmark: a date, a place, an amount identify together with
/// other facts (QUASI); a number of one's own identifies by itself (DIRECT). Courts, authorities, statutes and
/// precedents are annotated NO_MASK with their role: to mask them is an error that a report can name.
/// </remarks>
public static class Marks
{
    public static Tag On(string date) => Tagged(date, EntityType.DateTime, Need.Quasi);

    public static Tag Amount(string words) => Tagged(words, EntityType.Quantity, Need.Quasi);

    public static Tag Place(string name, Need need = Need.Quasi) => Tagged(name, EntityType.Location, need);

    public static Tag Org(string name, Need need = Need.Quasi, EntityRole role = EntityRole.None) => Tagged(name, EntityType.Organization, need, role);

    public static Tag Dem(string words, Need need = Need.Quasi) => Tagged(words, EntityType.Demographic, need);

    public static Tag Code(string number, Need need = Need.Direct) => Tagged(number, EntityType.Code, need);

    public static Tag Thing(string words, Need need = Need.Quasi) => Tagged(words, EntityType.Miscellaneous, need);

    public static Tag Court(string name) => Tagged(name, EntityType.Organization, Need.NoMask, EntityRole.Court);

    public static Tag Authority(string name) => Tagged(name, EntityType.Organization, Need.NoMask, EntityRole.Authority);

    public static Tag Act(string name) => Tagged(name, EntityType.Miscellaneous, Need.NoMask, EntityRole.Statute);

    public static Tag Precedent(string citation) => Tagged(citation, EntityType.Miscellaneous, Need.NoMask, EntityRole.Precedent);

    public static Line Bold(Line line) => line.Drawn(Look.Bold);

    public static Line Italic(Line line) => line.Drawn(Look.Italic);

    public static Line Underlined(Line line) => line.Drawn(Look.Underline);

    public static Inline Note(Line text) => new Footnote(text);

    public static Inline Tab { get; } = new TabStop();

    public static Inline Break { get; } = new LineBreak();

    public static Inline PageNumber { get; } = new Field(" PAGE ", "1");

    public static Inline PageCount { get; } = new Field(" NUMPAGES ", "1");

    /// <summary>A link to write to an address, which stands in the text and in the package's relationships.</summary>
    public static Inline MailTo(Tag address) => new Link($"mailto:{address.Surface}", address);

    private static Tag Tagged(string surface, EntityType type, Need need, EntityRole role = EntityRole.None) => new(surface, type, need, role, surface);
}
