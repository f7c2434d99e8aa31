using System.Numerics.Tensors;
using System.Runtime.Intrinsics.X86;
using Anonymizer.Ner.Models;

namespace Anonymizer.Ner.Onnx;

/// <summary>A weight matrix in whole numbers of 8 bits with one scale for each output: symmetric around 0, turned for x · W.</summary>
/// <param name="Values">Inputs × outputs; signed, or 128 more where <paramref name="ZeroPoint"/> is 128.</param>
/// <param name="Scales">One an output: value ≈ (number − zero point) × scale.</param>
/// <param name="ZeroPoint">0 for signed numbers, 128 for unsigned ones.</param>
internal sealed record Int8Weights(byte[] Values, float[] Scales, byte ZeroPoint)
{
    private const int Largest = 127;
    private const byte Middle = 128;

    /// <summary>Can this processor add four products of unsigned and signed bytes without running over 16 bits?</summary>
    /// <remarks>
    /// Without VNNI, ONNX Runtime's kernels for x86 saturate there and give wrong sums; unsigned by unsigned is slower
    /// and right everywhere. CPUID leaf 7: AVX512_VNNI is ECX bit 11 of subleaf 0, AVX-VNNI EAX bit 4 of subleaf 1.
    /// </remarks>
    internal static bool IsSignedExact { get; } = !X86Base.IsSupported
        || (X86Base.CpuId(7, 0).Ecx & (1 << 11)) != 0
        || (X86Base.CpuId(7, 1).Eax & (1 << 4)) != 0;

    /// <param name="weights">Outputs × inputs, as the checkpoint stores them.</param>
    /// <param name="isSigned">Signed numbers; see <see cref="IsSignedExact"/>.</param>
    internal static Int8Weights Of(Weights weights, bool isSigned)
    {
        var (outputs, inputs) = (weights.Shape[0], weights.Shape[1]);
        var values = new byte[outputs * inputs];
        var scales = new float[outputs];
        var zeroPoint = isSigned ? (byte)0 : Middle;
        var row = new float[inputs];

        for (var output = 0; output < outputs; output++)
        {
            var source = weights.Values.AsSpan(output * inputs, inputs);
            var scale = MathF.Max(MathF.Abs(TensorPrimitives.MaxMagnitude<float>(source)) / Largest, float.Epsilon);
            TensorPrimitives.Divide(source, scale, row);
            TensorPrimitives.Round<float>(row, row);
            scales[output] = scale;

            for (var input = 0; input < inputs; input++)
            {
                values[(input * outputs) + output] = unchecked((byte)((int)row[input] + zeroPoint));
            }
        }

        return new Int8Weights(values, scales, zeroPoint);
    }
}
