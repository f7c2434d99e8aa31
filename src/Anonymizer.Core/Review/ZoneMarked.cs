using Anonymizer.Core.Zones;

namespace Anonymizer.Core.Review;

/// <summary>A reviewer said which zone of the verdict starts at a paragraph, or gave that back to the verdict's structure.</summary>
/// <param name="Segment">The number of the paragraph's segment.</param>
/// <param name="Zone">The zone from there on, until the next one starts; null for what the structure shows.</param>
public sealed record ZoneMarked(int Segment, VerdictZone? Zone) : ReviewEvent
{
    internal override ReviewState ApplyTo(ReviewState state)
    {
        var marked = state.Notes.Zones;

        return state.With(state.Notes with { Zones = Zone is { } zone ? marked.SetItem(Segment, zone) : marked.Remove(Segment) });
    }
}
