using System.Text;
using Anonymizer.SampleMaker;
using Anonymizer.SampleMaker.Gold;
using Anonymizer.SampleMaker.Package;

if (args is not [var folder])
{
    Console.Error.WriteLine("usage: dotnet run --project tests/Anonymizer.SampleMaker -- samples");

    return 2;
}

Directory.CreateDirectory(folder);
var gold = new StringBuilder();

foreach (var document in Library.All())
{
    var file = WordFile.Of(document);
    File.WriteAllBytes(Path.Combine(folder, document.Id + ".docx"), file);
    gold.Append(GoldText.LineOf(document)).Append('\n');
    Console.WriteLine($"{document.Id}.docx {file.Length / 1024} kB");
}

File.WriteAllText(Path.Combine(folder, "gold.jsonl"), gold.ToString());

return 0;
