namespace Anonymizer.EndToEnd.Tests.Speed;

/// <summary>A service whose training goes on for as long as anybody measures.</summary>
internal sealed class BusyApp : TrainingApp
{
    protected override int Epochs => 1000;
}
