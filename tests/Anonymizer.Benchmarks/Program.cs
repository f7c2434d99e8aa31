using System.Reflection;
using Anonymizer.Benchmarks;
using Anonymizer.Word;
using BenchmarkDotNet.Running;

// The scaling run starts this executable as the worker of ChildProcessWord.
if (WordWorker.IsAsked(args))
{
    await using var input = Console.OpenStandardInput();
    await using var output = Console.OpenStandardOutput();
    await WordWorker.RunAsync(input, output, _ => throw new NotSupportedException());
}
else if (args is ["scaling", var path, .. var pages])
{
    await using var table = File.CreateText(path);
    WordScaling.Run(table, [.. pages.Select(int.Parse)]);
}
else if (args is ["child", var file, .. var sizes])
{
    await using var table = File.CreateText(file);
    WordScaling.RunChild(table, [.. sizes.Select(int.Parse)]);
}
else
{
    BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
}
