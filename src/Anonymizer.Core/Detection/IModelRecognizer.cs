using Anonymizer.Core.Entities;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>A recognizer that is a trained model: knows probabilities, can be set to miss less, and can say what it thought of any span.</summary>
public interface IModelRecognizer : IRecognizer
{
    /// <summary>Turns the model's probabilities into the confidence of a whole result; null where it is not calibrated.</summary>
    Confidence? Confidence { get; }

    /// <summary>Decides the needs over whole entities; null where it was not fitted, or recall floors decide mention by mention.</summary>
    NeedJudge? Needs { get; }

    /// <summary>The same model, masking at least so readily that it finds the wanted share of what is to be masked.</summary>
    /// <exception cref="DomainException">policy.recall-floor: floors are wanted and the model holds no measured curves.</exception>
    IModelRecognizer AtLeast(RecallFloors floors);

    /// <summary>The types whose floor the model does not reach on the verdicts that it was measured on.</summary>
    IReadOnlyList<EntityType> Unmet(RecallFloors floors);

    /// <summary>Reads a verdict once, to be asked of its spans.</summary>
    Func<TextSpan, ModelOpinion> Examine(VerdictText text);
}
