using Anonymizer.Core;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Verdicts.Intake;
using Anonymizer.Word.Intake;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Anonymizer.Web.Archive;

public sealed partial class CampaignUpload
{
    private const int MostFiles = 20_000;
    private const int Most = 60;
    private const int Chunk = 64 * 1024;
    private const int Often = 20;
    private static readonly string Accepted = string.Join(',', FileKinds.Extensions.Append(".zip"));

    private readonly List<AddedFile> _refused = [];
    private int _total;
    private int _sent;
    private int _new;
    private int _again;

    [Parameter, EditorRequired]
    public Guid ArchiveId { get; set; }

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = default!;

    /// <summary>Files are in.</summary>
    [Parameter]
    public EventCallback Received { get; set; }

    private static bool IsZip(IBrowserFile file) => file.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private async Task TakeAsync(InputFileChangeEventArgs chosen)
    {
        _refused.Clear();
        (_total, _sent, _new, _again) = (chosen.FileCount, 0, 0, 0);

        if (chosen.FileCount > MostFiles)
        {
            Refuse(Texts.Of("upload.all"), Texts.Of("upload.too-many", MostFiles));

            return;
        }

        foreach (var file in chosen.GetMultipleFiles(MostFiles))
        {
            await SendAsync(file);
            _sent++;

            if (_sent % Often == 0 || _sent == _total)
            {
                await Received.InvokeAsync();
            }

            StateHasChanged();
        }
    }

    private async Task SendAsync(IBrowserFile file)
    {
        try
        {
            if (file.Size > (IsZip(file) ? ArchiveIntake.Largest : PlatformSetup.LargestFile))
            {
                Refuse(file.Name, Texts.Of(IsZip(file) ? "upload.zip-large" : "upload.large"));
            }
            else if (IsZip(file))
            {
                await SendZipAsync(file);
            }
            else
            {
                using var bytes = new MemoryStream((int)file.Size);
                await using var stream = file.OpenReadStream(PlatformSetup.LargestFile);
                await stream.CopyToAsync(bytes);
                Note(await Intake.AddAsync(ArchiveId, bytes.ToArray(), file.Name, Actor));
            }
        }
        catch (Exception refused) when (Problems.IsRefusal(refused))
        {
            Refuse(file.Name, Problems.TextOf(refused));
        }
        catch (IOException)
        {
            Refuse(file.Name, Texts.Of("upload.broken"));
        }
    }

    /// <summary>The zip itself lies on disk without a name until its files are in.</summary>
    private async Task SendZipAsync(IBrowserFile file)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var zip = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Chunk, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await using var stream = file.OpenReadStream(ArchiveIntake.Largest);
        await stream.CopyToAsync(zip);
        zip.Position = 0;

        await foreach (var added in Intake.AddAsync(ArchiveId, zip, Actor))
        {
            Note(added);
            StateHasChanged();
        }
    }

    private void Note(AddedFile added)
    {
        switch (added.File)
        {
            case { IsNew: true }:
                _new++;
                break;
            case { IsNew: false }:
                _again++;
                break;
            default:
                _refused.Add(added);
                break;
        }
    }

    private void Refuse(string name, string why) => _refused.Add(new AddedFile(name, null, "upload.refused", why));
}
