using Anonymizer.Core.Detection;
using Anonymizer.SampleMaker.Writing;

namespace Anonymizer.SampleMaker.Invention;

/// <summary>An invented person and the ways a verdict names one.</summary>
public sealed record Person(string Title, string First, string Last, Need Need, EntityRole Role)
{
    /// <summary>Mr Adam Kelsworth.</summary>
    public Tag Full => Called(Title.Length == 0 ? $"{First} {Last}" : $"{Title} {First} {Last}");

    /// <summary>Adam Kelsworth.</summary>
    public Tag Name => Called($"{First} {Last}");

    /// <summary>Mr Kelsworth.</summary>
    public Tag Formal => Called(Title.Length == 0 ? Last : $"{Title} {Last}");

    /// <summary>Kelsworth.</summary>
    public Tag Surname => Called(Last);

    /// <summary>Adam.</summary>
    public Tag Given => Called(First);

    /// <summary>A.K.</summary>
    public Tag Initials => Called($"{First[0]}.{Last[0]}.");

    /// <summary>A. Kelsworth.</summary>
    public Tag Abbreviated => Called($"{First[0]}. {Last}");

    /// <summary>KELSWORTH, Adam.</summary>
    public Tag Listed => Called($"{Last.ToUpperInvariant()}, {First}");

    public Tag Called(string surface) => new(surface, EntityType.Person, Need, Role, $"{First} {Last}");
}
