using System.Runtime.InteropServices;
using System.Text;
using Anonymizer.Training.Network;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Anonymizer.Training.Runs;

/// <summary>Everything that the next step of a run depends on, in the file state.bin: a run that was cut off goes on as if it had not been.</summary>
/// <remarks>Written whole or not at all. A state of another request, other data or another start is passed over, and a damaged one too.</remarks>
internal sealed class RunState
{
    private const string Format = "anonymizer run state 1";

    private readonly string path;
    private readonly string fingerprint;

    private RunState(string path, string fingerprint)
    {
        this.path = path;
        this.fingerprint = fingerprint;
    }

    /// <summary>Steps done.</summary>
    internal int Step { get; private set; }

    internal double Seconds { get; private set; }

    /// <summary>The best score of a checkpoint so far.</summary>
    internal double Best { get; set; } = double.NegativeInfinity;

    internal static RunState Of(RunFolder run, RunStart start)
    {
        var state = new RunState(run.StatePath, $"{run.Fingerprint()} {start.Manifest.Base?.Hash}");

        if (File.Exists(state.path) && !state.TryReadHead())
        {
            File.Delete(state.path);
        }

        return state;
    }

    /// <summary>Sets network, average and optimizer to where the run was; nothing where there is no state.</summary>
    internal void Restore(NerNetwork network, WeightAverage average, AdamW optimizer)
    {
        if (Step == 0)
        {
            return;
        }

        using var reader = new BinaryReader(File.OpenRead(path));
        using var nothing = no_grad();
        ReadHead(reader);
        average.Moves = reader.ReadInt32();

        foreach (var parameter in Kept(network, average))
        {
            var values = new float[parameter.numel()];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
            using var stored = tensor(values, parameter.shape);
            parameter.copy_(stored).DetachFromDisposeScope();
        }

        optimizer.load_state_dict(reader);
    }

    internal void Save(int step, TimeSpan elapsed, NerNetwork network, WeightAverage average, AdamW optimizer)
    {
        var draft = path + ".draft";
        (Step, Seconds) = (step, elapsed.TotalSeconds);

        using (var writer = new BinaryWriter(File.Create(draft), Encoding.UTF8))
        {
            writer.Write(Format);
            writer.Write(fingerprint);
            writer.Write(Step);
            writer.Write(Seconds);
            writer.Write(Best);
            writer.Write(average.Moves);

            foreach (var parameter in Kept(network, average))
            {
                writer.Write(MemoryMarshal.AsBytes(parameter.data<float>().ToArray().AsSpan()));
            }

            optimizer.save_state_dict(writer);
        }

        File.Move(draft, path, overwrite: true);
    }

    internal void Delete() => File.Delete(path);

    /// <summary>What learns, and its average; what is frozen is the start's.</summary>
    private static IEnumerable<Parameter> Kept(NerNetwork network, WeightAverage average)
    {
        var names = network.Learning.Select(pair => pair.Key).Order(StringComparer.Ordinal).ToList();
        var networks = ReferenceEquals(network, average.Network) ? [network] : new[] { network, average.Network };

        return networks.SelectMany(one => names.Select(name => one.Parameters[name]));
    }

    private bool TryReadHead()
    {
        try
        {
            using var reader = new BinaryReader(File.OpenRead(path), Encoding.UTF8);

            return ReadHead(reader);
        }
        catch (Exception damage) when (damage is IOException or FormatException or ArgumentException)
        {
            return false;
        }
    }

    private bool ReadHead(BinaryReader reader)
    {
        if (reader.ReadString() != Format || reader.ReadString() != fingerprint)
        {
            return false;
        }

        (Step, Seconds, Best) = (reader.ReadInt32(), reader.ReadDouble(), reader.ReadDouble());

        return true;
    }
}
