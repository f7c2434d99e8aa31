using Anonymizer.SampleMaker;
using Anonymizer.SampleMaker.Package;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Anonymizer.Samples.Tests;

public class SampleFileTests
{
    public static TheoryData<string> Ids => [.. Repository.All.Select(document => document.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_sample_is_a_valid_Word_file(string id)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(Repository.Sample(id)), isEditable: false);

        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package, TestContext.Current.CancellationToken);

        errors.Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_committed_sample_is_what_the_generator_writes(string id)
    {
        var document = Repository.All.Single(document => document.Id == id);

        WordFile.Of(document).SequenceEqual(Repository.Sample(id)).ShouldBeTrue("run: dotnet run --project tests/Anonymizer.SampleMaker -- samples");
    }
}
