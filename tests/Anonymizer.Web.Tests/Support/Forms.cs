using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Anonymizer.Web.Tests.Support;

internal static partial class Forms
{
    public static MultipartFormDataContent Of(byte[] file, string name = "verdict.docx", params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(part, "file", name);

        foreach (var (field, value) in fields)
        {
            form.Add(new StringContent(value), field);
        }

        return form;
    }

    public static async Task<string?> CodeAsync(this HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();

    /// <summary>Fills a form of a page as a browser without scripts would, its hidden fields included.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient browser, string path, params (string Name, string Value)[] fields)
    {
        using var shown = await browser.GetAsync(new Uri(path, UriKind.Relative));
        shown.StatusCode.ShouldBe(HttpStatusCode.OK, $"{path} leads to {shown.Headers.Location}");
        var page = await shown.Content.ReadAsStringAsync();
        var hidden = HiddenField().Matches(page).Select(match => (match.Groups["name"].Value, match.Groups["value"].Value));
        using var form = new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));

        return await browser.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    public static Task<HttpResponseMessage> SignInAsync(this HttpClient browser, string email, string password, string path = "/login") =>
        browser.SubmitAsync(path, ("Form.Email", email), ("Form.Password", password));

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)" />""")]
    private static partial Regex HiddenField();
}
