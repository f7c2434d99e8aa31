using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Anonymizer.Architecture.Tests;

/// <summary>Which project sees which, and which alone may hold a heavy package (src/README.md has the table).</summary>
public class ProjectRules
{
    private static readonly Dictionary<string, string[]> Sees = new()
    {
        ["Anonymizer.Core"] = [],
        ["Anonymizer.Locale"] = ["Anonymizer.Core"],
        ["Anonymizer.Client"] = [],
        ["Anonymizer.Word"] = ["Anonymizer.Core"],
        ["Anonymizer.Pdf"] = ["Anonymizer.Core"],
        ["Anonymizer.Ner"] = ["Anonymizer.Core"],
        ["Anonymizer.Training"] = ["Anonymizer.Core", "Anonymizer.Ner"],
        ["Anonymizer.Cli"] = ["Anonymizer.Core", "Anonymizer.Locale", "Anonymizer.Word", "Anonymizer.Pdf", "Anonymizer.Ner", "Anonymizer.Training"],
        ["Anonymizer.Web"] = ["Anonymizer.Core", "Anonymizer.Locale", "Anonymizer.Word", "Anonymizer.Pdf", "Anonymizer.Ner"],
    };

    private static readonly Dictionary<string, string> HeldBy = new()
    {
        ["DocumentFormat.OpenXml"] = "Anonymizer.Word",
        ["System.IO.Packaging"] = "Anonymizer.Word",
        ["UglyToad.PdfPig"] = "Anonymizer.Pdf",
        ["Bogus"] = "Anonymizer.Locale",
        ["PhoneNumbers"] = "Anonymizer.Locale",
        ["Microsoft.ML.OnnxRuntime"] = "Anonymizer.Ner",
        ["Microsoft.ML.Tokenizers"] = "Anonymizer.Ner",
        ["TorchSharp"] = "Anonymizer.Training",
        ["System.CommandLine"] = "Anonymizer.Cli",
        ["Spectre.Console"] = "Anonymizer.Cli",
        ["Microsoft.EntityFrameworkCore"] = "Anonymizer.Web",
        ["Quartz"] = "Anonymizer.Web",
        ["QRCoder"] = "Anonymizer.Web",
        ["YamlDotNet"] = "Anonymizer.Web",
        ["Refit"] = "Anonymizer.Client",
        ["FluentValidation"] = "Anonymizer.Web",
        ["Mediator"] = "Anonymizer.Web",
    };

    public static TheoryData<string> Projects => [.. Sees.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_sees_only_the_projects_it_may(string project)
    {
        References(project).Where(name => name.StartsWith("Anonymizer.", StringComparison.Ordinal)).Except(Sees[project]).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_heavy_package_is_held_by_its_project_alone(string project)
    {
        Foreign(project, References(project)).ShouldBeEmpty();
    }

    [Fact]
    public void Core_needs_nothing_but_the_base_class_library()
    {
        References("Anonymizer.Core").ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_project_of_src_is_in_the_table()
    {
        Repository.Files("src", ".csproj").Select(Path.GetFileNameWithoutExtension).ShouldBe(Sees.Keys, ignoreOrder: true);
    }

    [Fact]
    public void The_package_rule_can_fail()
    {
        Foreign("Anonymizer.Core", ["System.Runtime", "Microsoft.EntityFrameworkCore.Sqlite"]).ShouldBe(["Microsoft.EntityFrameworkCore.Sqlite"]);
    }

    private static IEnumerable<string> Foreign(string project, IEnumerable<string> references) =>
        from reference in references
        from rule in HeldBy
        where (reference == rule.Key || reference.StartsWith(rule.Key + ".", StringComparison.Ordinal)) && rule.Value != project
        select reference;

    private static List<string> References(string project)
    {
        using var file = File.OpenRead(AssemblyOf(project));
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();

        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    private static string AssemblyOf(string project)
    {
        var name = project == "Anonymizer.Cli" ? "anonymizer.dll" : project + ".dll";
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;

        return Path.Combine(Repository.Root, "artifacts", "bin", project, configuration, name);
    }
}
