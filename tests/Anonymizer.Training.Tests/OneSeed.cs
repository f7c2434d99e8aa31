namespace Anonymizer.Training.Tests;

/// <summary>Tests that train run one after another: libtorch has one seed and one number of threads for the whole process.</summary>
internal static class OneSeed
{
    internal const string Collection = "one seed";
}
