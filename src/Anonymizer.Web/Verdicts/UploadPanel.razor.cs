using Anonymizer.Core;
using Anonymizer.Web.Platform;
using Anonymizer.Word;
using Anonymizer.Word.Intake;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Verdicts;

public sealed partial class UploadPanel(Door door, IOptions<WordSettings> settings)
{
    private const int MostFiles = 100;
    private const int Chunk = 64 * 1024;
    private static readonly string Accepted = string.Join(',', FileKinds.Extensions);

    private readonly List<UploadItem> _items = [];
    private readonly UploadDetails _details = new();
    private IReadOnlyList<string> _courts = [];

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = default!;

    /// <summary>A file is in: the list has a new row.</summary>
    [Parameter]
    public EventCallback Received { get; set; }

    protected override async Task OnInitializedAsync() =>
        _courts = [.. (await door.AskAsync(new GetCourts(), Actor)).Select(court => court.Name)];

    private async Task TakeAsync(InputFileChangeEventArgs chosen)
    {
        if (chosen.FileCount > MostFiles)
        {
            _items.Insert(0, new UploadItem($"{chosen.FileCount} files", 0) { Error = $"That is more than {MostFiles} files. Send them in smaller lots." });

            return;
        }

        var files = chosen.GetMultipleFiles(MostFiles).Select(file => (File: file, Item: new UploadItem(file.Name, file.Size))).ToList();
        _items.InsertRange(0, files.Select(entry => entry.Item));

        foreach (var (file, item) in files)
        {
            await SendAsync(file, item);
        }
    }

    private async Task SendAsync(IBrowserFile file, UploadItem item)
    {
        item.Error = _details.IsDecidedClear ? Refusal(file) : "The date or year of the verdict above cannot be read. Mend it, then choose the file again.";

        if (item.Error is null)
        {
            try
            {
                var bytes = await ReadAsync(file, item);
                await Task.Run(() => WordIntake.Check(bytes, file.Name, settings.Value));
                item.Verdict = await door.AskAsync(_details.Of(bytes, file.Name), Actor);
                await Received.InvokeAsync();
            }
            catch (Exception refused) when (refused is DomainException or ForbiddenException)
            {
                item.Error = refused.Message;
            }
            catch (ValidationException invalid)
            {
                item.Error = string.Join(' ', invalid.Errors.Select(failure => failure.ErrorMessage));
            }
            catch (IOException)
            {
                item.Error = "The file could not be read to its end. Close it in other programs and choose it again.";
            }
        }

        StateHasChanged();
    }

    private static string? Refusal(IBrowserFile file) => file switch
    {
        { Size: 0 } => "The file is empty. Choose the file again.",
        { Size: > PlatformSetup.LargestFile } => "The file is larger than 50 MB. Remove large pictures and save it again, or split it.",
        _ when !FileKinds.IsKnown(file.Name) =>
            "This kind of file is not read. Open it in Word, choose Save As, Word Document (.docx), and upload that.",
        _ => null,
    };

    private async Task<byte[]> ReadAsync(IBrowserFile file, UploadItem item)
    {
        var bytes = new byte[file.Size];
        var shown = 0;
        await using var stream = file.OpenReadStream(PlatformSetup.LargestFile);

        while (item.Sent < file.Size)
        {
            var count = await stream.ReadAsync(bytes.AsMemory((int)item.Sent, (int)Math.Min(Chunk, file.Size - item.Sent)));

            if (count == 0)
            {
                throw new EndOfStreamException();
            }

            item.Sent += count;

            if (item.Percent != shown)
            {
                shown = item.Percent;
                StateHasChanged();
            }
        }

        return bytes;
    }
}
