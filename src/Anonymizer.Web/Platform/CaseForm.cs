using System.Text.Json;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;

namespace Anonymizer.Web.Platform;

/// <summary>Who is in the case, as an upload names them in its form: detection looks for them.</summary>
/// <param name="Parties">JSON: [{"name": "…", "role": "PETITIONER", "aliases": ["…"]}].</param>
/// <param name="Judges">JSON: ["…"].</param>
/// <param name="Lawyers">JSON: ["…"].</param>
internal sealed record CaseForm(
    [FromForm(Name = "parties")] string? Parties,
    [FromForm(Name = "judges")] string? Judges,
    [FromForm(Name = "lawyers")] string? Lawyers)
{
    private const int Most = 200;
    private const int Longest = 200;

    /// <exception cref="ValidationException">A field is not what it should be; the message names no name.</exception>
    public IReadOnlyList<Participant> ToParticipants()
    {
        var parties = Read<Party>(Parties, "parties").Select(party => new Participant(party.Name ?? "", party.Role, party.Aliases ?? []));
        var participants = parties.Concat(Named(Judges, "judges", EntityRole.Judge)).Concat(Named(Lawyers, "lawyers", EntityRole.Lawyer)).ToList();

        Check(participants.Count <= Most, "parties", $"Name at most {Most} people.");
        Check(participants.All(participant => participant.Aliases.Count <= Most), "parties", $"Name at most {Most} aliases of one.");
        Check(participants.SelectMany(participant => participant.Aliases.Prepend(participant.Name)).All(IsName), "parties", $"A name is one line with a letter or a digit, of at most {Longest} characters.");

        return participants;
    }

    public override string ToString() => "CaseForm";

    private static bool IsName(string? name) => name is { Length: > 0 and <= Longest } && !name.Any(char.IsControl) && TextWords.FoldedIn(name).Count > 0;

    private static IEnumerable<Participant> Named(string? json, string field, EntityRole role) => Read<string>(json, field).Select(name => new Participant(name ?? "", role, []));

    private static List<T> Read<T>(string? json, string field)
    {
        try
        {
            return string.IsNullOrWhiteSpace(json) ? [] : JsonSerializer.Deserialize<List<T>>(json, JsonSerializerOptions.Web)?.Where(one => one is not null).ToList() ?? [];
        }
        catch (JsonException)
        {
            throw Wrong(field, "This is not the JSON that is expected: parties as [{\"name\": \"…\", \"role\": \"PETITIONER\", \"aliases\": [\"…\"]}], judges and lawyers as [\"…\"].");
        }
    }

    private static void Check(bool holds, string field, string message)
    {
        if (!holds)
        {
            throw Wrong(field, message);
        }
    }

    private static ValidationException Wrong(string field, string message) => new([new ValidationFailure(field, message)]);

    private sealed record Party(string? Name, EntityRole Role, List<string>? Aliases)
    {
        public override string ToString() => "Party";
    }
}
