using Anonymizer.Word;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// The tests start this executable as the worker of ChildProcessWord.
if (args is ["sleep"])
{
    await Task.Delay(TimeSpan.FromMinutes(1));
    return 0;
}

if (WordWorker.IsAsked(args))
{
    await using var input = Console.OpenStandardInput();
    await using var output = Console.OpenStandardOutput();
    return await WordWorker.RunAsync(input, output);
}

return args.Any(argument => argument is "--server" or "--internal-msbuild-node")
    ? await TestPlatformTestFramework.RunAsync(args, Anonymizer.Word.Tests.SelfRegisteredExtensions.AddSelfRegisteredExtensions)
    : await ConsoleRunner.Run(args);
