namespace Anonymizer.Core.Evaluation.Promotion;

/// <summary>Why a retraining starts by itself.</summary>
public enum RunCause
{
    Button,
    Schedule,
    Corrections,
    Quality,
    Repeat,
}
