using System.Reflection;
using Anonymizer.Benchmarks;
using BenchmarkDotNet.Running;

if (args is ["scaling", var path])
{
    await using var table = File.CreateText(path);
    WordScaling.Run(table);
}
else
{
    BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
}
