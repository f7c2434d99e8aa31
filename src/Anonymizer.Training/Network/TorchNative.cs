using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Anonymizer.Training.Network;

/// <summary>Prepares the process for TorchSharp's native library, before it is loaded.</summary>
/// <remarks>
/// Threads that wait for each other sleep instead of spinning: on a busy machine spinning burned more than half of the
/// processor time. And the library is made to load on hosts whose libstdc++ is older than GCC 13 (Debian 12):
/// it asks for the symbol version GLIBCXX_3.4.32, whose only symbol there is a link-time marker without
/// relocation. Marking that one requirement weak is enough. Only the copy beside our assemblies is replaced, by
/// rename, so that a hard link into the package cache stays as it is; decision 0011.
/// </remarks>
internal static partial class TorchNative
{
    private const string Library = "libLibTorchSharp.so";
    private const string SymbolVersion = "GLIBCXX_3.4.32";

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "Must run before TorchSharp loads its library, whoever consumes this assembly.")]
    internal static void Prepare()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = SetEnvironment("OMP_WAIT_POLICY", "PASSIVE", overwrite: 0);
        }

        if (OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64 && !HostHasVersion())
        {
            foreach (var path in Candidates().Where(File.Exists))
            {
                Weaken(path);
            }
        }
    }

    private static IEnumerable<string> Candidates()
    {
        var beside = AppContext.BaseDirectory;

        return [Path.Combine(beside, "runtimes", "linux-x64", "native", Library), Path.Combine(beside, Library)];
    }

    /// <summary>The runtime itself has loaded the host's libstdc++: look into that very file.</summary>
    private static bool HostHasVersion()
    {
        var loaded = File.ReadLines("/proc/self/maps")
            .Select(line => line.Split(' ', 6, StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields.Length == 6 && fields[5].Contains("libstdc++.so", StringComparison.Ordinal))
            .Select(fields => fields[5])
            .FirstOrDefault();

        return loaded is null || File.ReadAllBytes(loaded).AsSpan().IndexOf("GLIBCXX_3.4.32\0"u8) >= 0;
    }

    private static void Weaken(string path)
    {
        var library = File.ReadAllBytes(path);

        if (!ElfVersionNeeds.Weaken(library, SymbolVersion))
        {
            return;
        }

        var draft = $"{path}.{Environment.ProcessId}.draft";
        File.WriteAllBytes(draft, library);
        File.Move(draft, path, overwrite: true);
    }

    /// <summary>The C library's own: Environment.SetEnvironmentVariable does not reach native code.</summary>
    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}
