using Anonymizer.EndToEnd.Tests.Faults;
using Anonymizer.EndToEnd.Tests.Scale;
using Anonymizer.EndToEnd.Tests.Speed;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

if (args is ["speed", .. var numbers])
{
    return await SpeedRun.RunAsync(numbers);
}

if (args is ["figures", .. var sizes])
{
    return await FiguresRun.RunAsync(sizes);
}

if (args is ["load", .. var loads])
{
    return await LoadRun.RunAsync(loads);
}

if (args is ["kill", .. var kills])
{
    return await KillRun.RunAsync(kills);
}

if (args is ["scale", .. var amounts])
{
    return await ScaleRun.RunAsync(amounts);
}

if (args is ["curve", .. var lengths])
{
    return await CurveRun.RunAsync(lengths);
}

// the services of the tests live for seconds, as the tests do (Directory.Build.props); those that are measured, above, run as they are installed
Environment.SetEnvironmentVariable("DOTNET_TieredPGO", "0");

return args.Any(argument => argument is "--server" or "--internal-msbuild-node")
    ? await TestPlatformTestFramework.RunAsync(args, Anonymizer.EndToEnd.Tests.SelfRegisteredExtensions.AddSelfRegisteredExtensions)
    : await ConsoleRunner.Run(args);
