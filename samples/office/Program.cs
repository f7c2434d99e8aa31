// A court's office system in a page: sends a verdict in, waits until it is read, and says what was found.
// dotnet run --project samples/office -- http://localhost:5080 anonymizer-development samples/13-short-order.docx
using Anonymizer.Client;
using Refit;

if (args is not [var service, var key, var path])
{
    Console.Error.WriteLine("Give the service's address, a key and a Word file.");
    return 2;
}

var anonymizer = AnonymizerClient.Create(new Uri(service), key);

try
{
    await using var file = File.OpenRead(path);
    var uploaded = await anonymizer.UploadAsync(new StreamPart(file, Path.GetFileName(path)), court: "Office court", purpose: "test", judges: CaseFields.Of(["Ferdinand Ashgrove"]));
    var status = await anonymizer.GetStatusAsync(uploaded.Id);

    while (status.State == "Uploaded")
    {
        Console.WriteLine($"Place {status.Place} in the queue, about {status.EstimatedSeconds} seconds.");
        await Task.Delay(TimeSpan.FromSeconds(Math.Clamp(status.EstimatedSeconds ?? 1, 1, 10)));
        status = await anonymizer.GetStatusAsync(uploaded.Id);
    }

    var verdict = await anonymizer.GetVerdictAsync(uploaded.Id);
    Console.WriteLine($"{verdict.Id} is {status.State}: {verdict.Mentions} mentions. Review it at {service}/verdicts/{verdict.Id}/review");

    return status.State == "Failed" ? 1 : 0;
}
catch (ApiException refused)
{
    Console.Error.WriteLine(Problem.Of(refused));

    return 1;
}
