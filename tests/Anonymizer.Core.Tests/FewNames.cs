using Anonymizer.Core.Detection;
using Anonymizer.Core.Substitution;

namespace Anonymizer.Core.Tests;

/// <summary>A small fixed source of names, enough for planner tests.</summary>
internal sealed class FewNames : IPseudonyms
{
    private static readonly string[] Names = ["Alda Brekken", "Tove Calmeyer", "Finn Dahlberg", "Rune Egeland", "Maja Fossum"];

    public IEnumerable<string> NamesFor(PseudonymRequest request) => request.Type == EntityType.Person
        ? Names.Skip(Math.Abs(request.Seed) % Names.Length).Concat(Names)
        : [];
}
