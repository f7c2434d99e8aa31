using System.Diagnostics;
using Anonymizer.Core;
using Anonymizer.Word.Isolation;

namespace Anonymizer.Word.Intake;

/// <summary>Has LibreOffice make a .docx of a .doc, .odt or .rtf: in a limited process without network, with a user profile of its own that is thrown away.</summary>
internal sealed class LibreOffice(WordSettings settings)
{
    private static readonly string[] UsualPlaces = ["/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice", "/opt/libreoffice/program/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice", @"C:\Program Files\LibreOffice\program\soffice.exe"];

    /// <summary>Where it is; null if it is not installed.</summary>
    public string? Program => settings.LibreOffice is { } set
        ? (File.Exists(set) ? set : null)
        : Confinement.Find("soffice") ?? Array.Find(UsualPlaces, File.Exists);

    /// <param name="file">The document.</param>
    /// <param name="extension">doc, odt or rtf.</param>
    /// <exception cref="DomainException">convert.missing, convert.failed or convert.timeout.</exception>
    public byte[] ToWord(byte[] file, string extension)
    {
        var program = Program ?? throw Missing(extension);
        var folder = Directory.CreateTempSubdirectory("anonymizer-convert-");

        try
        {
            var input = Path.Combine(folder.FullName, "in." + extension);
            File.WriteAllBytes(input, file);
            LibreOfficeProfile.Write(Path.Combine(folder.FullName, "profile"));
            Run(program, folder.FullName, input, FilterOf(extension));
            var output = Path.Combine(folder.FullName, "out", "in.docx");

            return File.Exists(output) ? File.ReadAllBytes(output) : throw Failed(extension);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static DomainException Missing(string extension) => new(
        "convert.missing",
        $"This is a .{extension} document, and LibreOffice, which would convert it, is not installed here. Open it in Word and save it as .docx, or ask the operator to install LibreOffice.");

    private static DomainException Failed(string extension) => new(
        "convert.failed",
        $"LibreOffice could not convert this .{extension} document: it is damaged, protected by a password, or of another kind than its name says. Open it in Word and save it as .docx.");

    /// <summary>Said outright: of what it does not know LibreOffice would make a text of gibberish.</summary>
    private static string FilterOf(string extension) => extension switch
    {
        "doc" => "MS Word 97",
        "odt" => "writer8",
        _ => "Rich Text Format",
    };

    private void Run(string program, string folder, string input, string filter)
    {
        string[] command =
        [
            .. Confinement.Prefix(settings.ConversionSeconds, settings.ConversionBytes),
            program,
            "-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile")).AbsoluteUri,
            "--headless", "--infilter=" + filter, "--norestore", "--nolockcheck", "--nodefault", "--nologo",
            "--convert-to", "docx:MS Word 2007 XML", "--outdir", Path.Combine(folder, "out"), input,
        ];
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        start.Environment["HOME"] = folder;
        start.Environment["TMPDIR"] = folder;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("LibreOffice could not be started.");
        process.StandardInput.Close();
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);

        if (!process.WaitForExit(TimeSpan.FromSeconds(settings.ConversionSeconds)))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            throw new DomainException("convert.timeout", "The document takes too long to convert. Open it in Word and save it as .docx, or split it.");
        }
    }
}
