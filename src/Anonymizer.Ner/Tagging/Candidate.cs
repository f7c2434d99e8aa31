using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Ner.Tagging;

/// <summary>A run of words that may be a mention, and what the network thinks of it, not yet calibrated.</summary>
/// <param name="Span">In the text, without loose punctuation.</param>
/// <param name="Type">The likeliest.</param>
/// <param name="IsSeen">The network sees a mention; else some of its words only might need a mask.</param>
/// <param name="Mask">Probability that a word of it needs a mask, the mean over its words.</param>
/// <param name="MaskShare">Share of mask among the answers that say "a mention", of its strongest word.</param>
/// <param name="IsDirect">If masked, rather identifying by itself.</param>
/// <param name="TypeScore">Probability of the type, the mean over its words.</param>
/// <param name="Role">The likeliest.</param>
public sealed record Candidate(TextSpan Span, EntityType Type, bool IsSeen, double Mask, double MaskShare, bool IsDirect, double TypeScore, EntityRole Role);
