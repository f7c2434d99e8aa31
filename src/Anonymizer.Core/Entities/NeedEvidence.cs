using System.Text.RegularExpressions;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Entities;

/// <summary>What a whole verdict tells about the need of each mention: what the model thinks of it and of its entity, where it stands, how it is written, what it is to the case.</summary>
/// <remarks>Only general properties: no piece of evidence is a name. All are read from the mentions and a few characters around them.</remarks>
public sealed partial class NeedEvidence
{
    private const int Window = 24;
    private const int WordsPlace = 10;

    private static readonly EntityRole[] Roles =
    [
        EntityRole.Judge, EntityRole.Lawyer, EntityRole.Petitioner, EntityRole.Respondent, EntityRole.Official,
        EntityRole.Witness, EntityRole.Court, EntityRole.Authority, EntityRole.Statute, EntityRole.Precedent,
    ];

    private readonly VerdictText _text;
    private readonly Dictionary<EntityType, (int Count, double Logit)> _types;

    /// <param name="text">The verdict.</param>
    /// <param name="result">Its mentions, linked.</param>
    public NeedEvidence(VerdictText text, DetectionResult result)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(result);

        _text = text;
        _types = result.Mentions.GroupBy(mention => mention.Type).ToDictionary(type => type.Key, type => (type.Count(), type.Average(LogitOf)));
    }

    /// <summary>In the order of the numbers of <see cref="Of"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "model", "modelOfEntity", "modelOfEntityMost", "modelOfType", "sureOfType", "mentions", "firstPlace", "lastPlace", "place", "isFirst",
        "words", "digits", "capitals", "allCapitals", "lowerCase", "year", "inParentheses", "besideNationality", "afterPreposition", "mentionsOfType",
        .. EntityType.Known.Select(type => $"type:{type.Name}"), .. Roles.Select(role => $"role:{role}"),
    ];

    /// <summary>How many words a mention has, by its evidence; at least one.</summary>
    public static double WordsIn(double[] evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);

        return Math.Max(1, evidence[WordsPlace]);
    }

    /// <summary>The evidence of every mention of an entity, in its order.</summary>
    public IReadOnlyList<double[]> Of(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);

        var logits = entity.Mentions.Select(LogitOf).ToList();
        var whole = new EntityView(
            logits.Average(),
            logits.Max(),
            Math.Log(entity.Mentions.Count),
            PlaceOf(entity.Mentions[0]),
            PlaceOf(entity.Mentions[^1]));

        return [.. entity.Mentions.Select((mention, place) => Of(mention, logits[place], place == 0, whole))];
    }

    private double[] Of(Mention mention, double logit, bool isFirst, EntityView whole)
    {
        var (count, ofType) = _types[mention.Type];
        var surface = SurfaceView.Of(_text.At(mention.Span));
        var before = _text.Value.AsSpan(Math.Max(0, mention.Span.Start - Window)..mention.Span.Start);
        var after = _text.Value.AsSpan(mention.Span.End, Math.Min(Window, _text.Length - mention.Span.End));

        return
        [
            logit, whole.Logit, whole.MostLogit, ofType, mention.Score, whole.Count, whole.First, whole.Last, PlaceOf(mention), One(isFirst),
            surface.Words, surface.Digits, surface.Capitals, One(surface.IsUpper), One(surface.IsLower), One(surface.IsYear),
            One(before.LastIndexOf('(') > before.LastIndexOf(')')), One(Nationality().IsMatch(before) || Nationality().IsMatch(after)), One(Preposition().IsMatch(before)),
            Math.Log(count),
            .. EntityType.Known.Select(type => One(mention.Type == type)),
            .. Roles.Select(role => One(mention.Role == role)),
        ];
    }

    private double PlaceOf(Mention mention) => mention.Span.Start / (double)_text.Length;

    private static double One(bool holds) => holds ? 1 : 0;

    /// <summary>Where no model spoke, what the finder proposes is taken as the probability.</summary>
    private static double LogitOf(Mention mention) =>
        Calibration.Logit(mention.MaskProbability ?? (mention.Need == Need.NoMask ? 1 - mention.Score : mention.Score));

    [GeneratedRegex("""\b(national|nationals|citizen|citizens|born|aged|lives|living|residing|resident)\b""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Nationality();

    [GeneratedRegex("""\b(in|at|near|of|from)\s+(the\s+)?$""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();

    private sealed record EntityView(double Logit, double MostLogit, double Count, double First, double Last);

    private readonly record struct SurfaceView(int Words, double Digits, double Capitals, bool IsUpper, bool IsLower, bool IsYear)
    {
        private const int LettersOfYear = 4;

        public static SurfaceView Of(string surface)
        {
            var (words, capitals, letters, upper, digits) = (0, 0, 0, 0, 0);

            for (var place = 0; place < surface.Length; place++)
            {
                var character = surface[place];
                var starts = char.IsLetterOrDigit(character) && (place == 0 || !char.IsLetterOrDigit(surface[place - 1]));
                words += starts ? 1 : 0;
                capitals += starts && char.IsUpper(character) ? 1 : 0;
                letters += char.IsLetter(character) ? 1 : 0;
                upper += char.IsUpper(character) ? 1 : 0;
                digits += char.IsDigit(character) ? 1 : 0;
            }

            return new SurfaceView(
                words, digits / (double)surface.Length, capitals / (double)Math.Max(1, words),
                letters > 0 && upper == letters, letters > 0 && upper == 0, digits == LettersOfYear && digits == surface.Length);
        }
    }
}
