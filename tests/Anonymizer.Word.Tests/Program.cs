using Anonymizer.Word;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// The tests start this executable as the worker of ChildProcessWord.
if (args is ["sleep"])
{
    await Task.Delay(TimeSpan.FromMinutes(1));
    return 0;
}

if (args is ["once"])
{
    await using var one = Console.OpenStandardInput();
    await using var answered = Console.OpenStandardOutput();
    return await WordWorker.RunAsync(new Anonymizer.Word.Tests.Isolation.OneRequest(one), answered, ReadNoPdf);
}

if (args is ["contract", ..])
{
    return Anonymizer.Word.Tests.Contract.ContractRun.Run(args[1..]);
}

if (args is ["fuzz", ..])
{
    return Anonymizer.Word.Tests.Hostile.FuzzRun.Run(args[1..]);
}

if (WordWorker.IsAsked(args))
{
    await using var input = Console.OpenStandardInput();
    await using var output = Console.OpenStandardOutput();
    return await WordWorker.RunAsync(input, output, ReadNoPdf);
}

return args.Any(argument => argument is "--server" or "--internal-msbuild-node")
    ? await TestPlatformTestFramework.RunAsync(args, Anonymizer.Word.Tests.SelfRegisteredExtensions.AddSelfRegisteredExtensions)
    : await ConsoleRunner.Run(args);

static string ReadNoPdf(byte[] file) => "Zelda Quux in a PDF.";
