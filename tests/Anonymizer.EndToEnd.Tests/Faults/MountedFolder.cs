using System.Diagnostics;
using System.Globalization;

namespace Anonymizer.EndToEnd.Tests.Faults;

/// <summary>A file system of its own, so small that it can be filled. It lies in memory.</summary>
internal sealed class MountedFolder : IDisposable
{
    public const string Missing = "No small file system: mounting one is not allowed here.";

    private MountedFolder(string path) => Path = path;

    public string Path { get; }

    private string Filler => System.IO.Path.Combine(Path, "filler");

    /// <summary>Null where mounting is not allowed.</summary>
    public static MountedFolder? TryMake(int megabytes)
    {
        var path = Directory.CreateTempSubdirectory("anonymizer-mount-").FullName;

        if (OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m"), "tmpfs", path))
        {
            return new MountedFolder(path);
        }

        Directory.Delete(path);

        return null;
    }

    /// <summary>Takes all space but so many bytes.</summary>
    public void Fill(long left)
    {
        using var filler = new FileStream(Filler, FileMode.Append);
        var part = new byte[4096];

        while (new DriveInfo(Path).AvailableFreeSpace > left)
        {
            filler.Write(part);
            filler.Flush();
        }
    }

    public void MakeSpace() => File.Delete(Filler);

    /// <summary>Nobody may have a file of it open for writing.</summary>
    public void MakeReadOnly(bool isReadOnly) => Run("mount", "-o", $"remount,{(isReadOnly ? "ro" : "rw")}", Path).ShouldBeTrue("the file system could not be mounted anew");

    public void Dispose()
    {
        Run("umount", "-l", Path);
        Directory.Delete(Path);
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();

            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
