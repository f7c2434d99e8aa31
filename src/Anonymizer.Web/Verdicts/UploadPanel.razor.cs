using Anonymizer.Core;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Verdicts.Intake;
using Anonymizer.Word.Intake;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Anonymizer.Web.Verdicts;

public sealed partial class UploadPanel(Door door, FileIntake intake, ArchiveIntake archives)
{
    private const int MostFiles = 2_000;
    private const int Chunk = 64 * 1024;
    private static readonly string Accepted = string.Join(',', FileKinds.Extensions.Append(".zip"));

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

    private static bool IsZip(IBrowserFile file) => file.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static string? Refusal(IBrowserFile file) => file switch
    {
        { Size: 0 } => Texts.Of("refusal.empty"),
        _ when IsZip(file) => file.Size > ArchiveIntake.Largest ? Texts.Of("refusal.zip") : null,
        { Size: > PlatformSetup.LargestFile } => Texts.Of("refusal.large"),
        _ when !FileKinds.IsKnown(file.Name) => Texts.Of("refusal.kind"),
        _ => null,
    };

    private async Task TakeAsync(InputFileChangeEventArgs chosen)
    {
        if (chosen.FileCount > MostFiles)
        {
            var all = new UploadItem(Texts.Count("upload.count", chosen.FileCount), 0);
            all.Refuse(Texts.Of("upload.too-many", MostFiles));
            _items.Insert(0, all);

            return;
        }

        var files = chosen.GetMultipleFiles(MostFiles).Select(file => (File: file, Item: new UploadItem(file.Name, file.Size))).ToList();
        _items.InsertRange(0, files.Select(entry => entry.Item));

        foreach (var (file, item) in files)
        {
            await SendAsync(file, item);
            StateHasChanged();
        }
    }

    private async Task SendAsync(IBrowserFile file, UploadItem item)
    {
        var refusal = _details.IsDecidedClear ? Refusal(file) : Texts.Of("upload.decided");

        try
        {
            if (refusal is not null)
            {
                item.Refuse(refusal);
            }
            else if (IsZip(file))
            {
                await SendArchiveAsync(file, item);
            }
            else
            {
                using var bytes = new MemoryStream((int)file.Size);
                await ReadAsync(file, item, bytes);
                await ShowAsync(item, await intake.TakeAsync(bytes.ToArray(), file.Name, _details.Of, Actor));
            }
        }
        catch (DomainException refused)
        {
            item.Refuse(Problems.TextOf(refused));
        }
        catch (IOException)
        {
            item.Refuse(Texts.Of("upload.broken"));
        }
    }

    /// <summary>The files of a zip take its place in the list, each when it is done. The zip itself lies on disk without a name until then.</summary>
    private async Task SendArchiveAsync(IBrowserFile file, UploadItem item)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var zip = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Chunk, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await ReadAsync(file, item, zip);
        zip.Position = 0;

        await foreach (var result in archives.TakeAsync(zip, _details.Of, Actor))
        {
            var unpacked = UploadItem.Of(result);
            _items.Insert(_items.IndexOf(item), unpacked);
            await ShowAsync(unpacked, result);
        }

        _items.Remove(item);
    }

    private async Task ShowAsync(UploadItem item, IntakeResult result)
    {
        item.Result = result;
        StateHasChanged();

        if (result.Verdict is { IsNew: true })
        {
            await Received.InvokeAsync();
        }
    }

    private async Task ReadAsync(IBrowserFile file, UploadItem item, Stream into)
    {
        var chunk = new byte[Chunk];
        var shown = 0;
        await using var stream = file.OpenReadStream(ArchiveIntake.Largest);

        while (item.Sent < file.Size)
        {
            var count = await stream.ReadAsync(chunk);

            if (count == 0)
            {
                throw new EndOfStreamException();
            }

            await into.WriteAsync(chunk.AsMemory(0, count));
            item.Sent += count;

            if (item.Percent != shown)
            {
                shown = item.Percent;
                StateHasChanged();
            }
        }
    }
}
