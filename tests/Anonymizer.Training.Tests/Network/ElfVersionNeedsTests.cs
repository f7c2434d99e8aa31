using Anonymizer.Training.Network;

namespace Anonymizer.Training.Tests.Network;

public sealed class ElfVersionNeedsTests
{
    [Fact]
    public void One_requirement_becomes_weak_and_stays_so()
    {
        var library = Library();
        var before = (byte[])library.Clone();

        ElfVersionNeeds.Weaken(library, "GLIBCXX_3.4.9").ShouldBeTrue();

        library.Zip(before).Count(pair => pair.First != pair.Second).ShouldBe(1);
        ElfVersionNeeds.Weaken(library, "GLIBCXX_3.4.9").ShouldBeFalse();
    }

    [Fact]
    public void An_unknown_version_changes_nothing()
    {
        var library = Library();

        ElfVersionNeeds.Weaken(library, "GLIBCXX_0.0.0").ShouldBeFalse();
    }

    private static byte[] Library()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "runtimes", "linux-x64", "native", "libLibTorchSharp.so");
        Assert.SkipUnless(File.Exists(path), "The Linux library is not beside the tests.");

        return File.ReadAllBytes(path);
    }
}
