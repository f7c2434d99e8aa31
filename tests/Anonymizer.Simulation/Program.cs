using Anonymizer.Simulation;

if (Arguments.Of(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync(Arguments.Usage);

    return 2;
}

await TeachingLoop.RunAsync(arguments);

return 0;
