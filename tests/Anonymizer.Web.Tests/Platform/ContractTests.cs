using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Anonymizer.Web.Tests.Support;

namespace Anonymizer.Web.Tests.Platform;

/// <summary>The REST interface is what courts have built upon: it changes only on purpose.</summary>
public sealed class ContractTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Write = "ANONYMIZER_CONTRACT";
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, IndentSize = 1, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_service_offers_what_the_contract_in_the_repository_says()
    {
        using var client = app.CreateClient();
        var document = JsonNode.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!.AsObject();
        document.Remove("servers"); // is where this test runs
        var offered = document.ToJsonString(Options) + "\n";
        var file = Path.Combine(Checkout.Root, "src", "Anonymizer.Web", "openapi.json");

        if (Environment.GetEnvironmentVariable(Write) == "write")
        {
            await File.WriteAllTextAsync(file, offered, TestContext.Current.CancellationToken);
        }

        document["openapi"]!.GetValue<string>().ShouldStartWith("3.1.");
        offered.ShouldBe(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), $"The REST interface changed. If that is meant, run this test once with {Write}=write and commit src/Anonymizer.Web/openapi.json.");
    }
}
