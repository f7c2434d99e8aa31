namespace Anonymizer.Web.Models.Runs;

/// <summary>How models are trained here (configuration section "Training").</summary>
public sealed class RunOptions
{
    /// <summary>The command line, anonymizer or anonymizer.dll. Default: in cli/ beside the service, else where a build puts it.</summary>
    public string Program { get; set; } = "";

    /// <summary>Gold verdicts to score on while no gold set is locked. Default: those of the samples.</summary>
    public string Gold { get; set; } = "";

    /// <summary>A folder with older sets, each in a folder of its own (train.jsonl), of which a share is learned again; empty for none.</summary>
    public string Replay { get; set; } = "";

    public double ReplayShare { get; set; } = 0.1;

    public int Epochs { get; set; } = 2;

    public double LearningRate { get; set; } = 2e-5;

    /// <summary>Threads of the training; 0 for half of the processors.</summary>
    public int Threads { get; set; }

    /// <summary>With fewer words than these nothing is learned that holds.</summary>
    public int MinimumWords { get; set; } = 200;

    /// <summary>Free space on the disk below which no run starts.</summary>
    public int MinimumFreeMegabytes { get; set; } = 1000;

    internal bool IsValid => ReplayShare is >= 0 and <= 1 && Epochs is >= 1 and <= 1000 && LearningRate is > 0 and < 1 && Threads >= 0 && MinimumWords >= 1 && MinimumFreeMegabytes >= 0;
}
