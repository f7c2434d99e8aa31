using System.Text;
using Anonymizer.Cli.Running;
using Anonymizer.Pdf;
using Anonymizer.Word;

#pragma warning disable RS0030 // The one place that touches the console; commands write through Terminal.
if (WordWorker.IsAsked(args))
{
    return await WordWorker.RunAsync(Console.OpenStandardInput(), Console.OpenStandardOutput(), PdfText.Read);
}

await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 65_536);

return await CommandTree.RunAsync(args, new Surroundings
{
    Terminal = new Terminal(Console.OpenStandardInput(), output, Console.Error) { IsScreen = !Console.IsOutputRedirected },
    Folder = Environment.CurrentDirectory,
    IsolatedWord = settings => new ChildProcessWord(new ChildProcessOptions { Settings = settings }),
});
