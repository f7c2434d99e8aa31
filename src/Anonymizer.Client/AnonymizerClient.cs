using System.Text.Json;
using Refit;

namespace Anonymizer.Client;

/// <summary>Makes clients of the REST interface.</summary>
public static class AnonymizerClient
{
    /// <param name="service">For example https://anonymizer.court.example.</param>
    /// <param name="key">The API key.</param>
    public static IAnonymizer Create(Uri service, string key) => Create(service, key, new HttpClientHandler { AllowAutoRedirect = false });

    /// <summary>With a transport of one's own.</summary>
    public static IAnonymizer Create(Uri service, string key, HttpMessageHandler transport)
    {
        var http = new HttpClient(new OnceHandler(new PatientHandler(transport))) { BaseAddress = service };
        http.DefaultRequestHeaders.Add("X-Api-Key", key);

        return RestService.For<IAnonymizer>(http, new RefitSettings(new SystemTextJsonContentSerializer(new JsonSerializerOptions(JsonSerializerDefaults.Web))));
    }
}
