using System.Net.Http.Json;
using System.Text.Json;

namespace Anonymizer.EndToEnd.Tests.Faults;

/// <summary>Puts one model to use after the other.</summary>
internal sealed class Promoter(FaultyCourt court)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(400);

    private PendingCall? call;

    public int Promotions { get; private set; }

    public async Task WorkAsync(FaultyCalls calls, CancellationToken end)
    {
        try
        {
            while (!end.IsCancellationRequested)
            {
                await Task.Delay(Between, end);
                var next = court.ActiveModel == FaultyCourt.ShippedModel ? FaultyCourt.OtherModel : FaultyCourt.ShippedModel;
                call = new PendingCall("promote", $"/api/v1/models/{next}/promotion", () => JsonContent.Create(new { reason = "for the test" }), _ => Promotions++);
                await calls.SendAsync(call);
                call = null;
            }
        }
        catch (Exception gone) when (FaultyCalls.IsGone(gone))
        {
            // what became of the call shows when the service is back
        }
    }

    /// <summary>The newest promotion in the history names the model that is in use, and a promotion that is sent again is made once.</summary>
    public async Task<IReadOnlyList<string>> LostAsync(FaultyCalls calls)
    {
        var before = await NewestAsync(calls.Client);

        if (before is not null && before != court.ActiveModel)
        {
            return [$"{court.ActiveModel} is in use, but the history says {before}"];
        }

        if (call is not null)
        {
            await calls.SendAsync(call);
            call = null;
        }

        return await NewestAsync(calls.Client) is { } after && after != court.ActiveModel ? [$"{court.ActiveModel} is in use, but the history says {after} after it was asked again"] : [];
    }

    private static async Task<string?> NewestAsync(HttpClient client)
    {
        var events = (await client.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/models", UriKind.Relative))).GetProperty("events");

        return events.GetArrayLength() == 0 ? null : events[0].GetProperty("version").GetString();
    }
}
