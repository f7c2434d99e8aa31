using System.Runtime.InteropServices;
using Anonymizer.Training.Bases;

namespace Anonymizer.Training.Tests.Bases;

public sealed class OnnxWeightsTests
{
    [Fact]
    public void A_matrix_without_a_name_is_named_after_the_bias_that_is_added_and_turned_back()
    {
        var weights = OnnxWeights.Read(Model(
            Node("MatMul", ["input", "onnx::MatMul_7"], "product"),
            Node("Add", ["dense.bias", "product"], "sum"),
            Tensor("onnx::MatMul_7", [2, 3], 1, Singles(1, 2, 3, 4, 5, 6)),
            Tensor("dense.bias", [3], 1, Singles(7, 8, 9))));

        weights.Keys.Order().ShouldBe(["dense.bias", "dense.weight"]);
        weights["dense.weight"].Shape.ShouldBe([3, 2]);
        weights["dense.weight"].Values.ShouldBe([1, 4, 2, 5, 3, 6]);
        weights["dense.bias"].Values.ShouldBe([7, 8, 9]);
    }

    [Fact]
    public void Half_precision_is_read_and_whole_numbers_are_left_out()
    {
        var weights = OnnxWeights.Read(Model(
            Node("Gather", ["table", "input"], "row"),
            Tensor("table", [1, 2], 10, MemoryMarshal.AsBytes<Half>([(Half)0.5f, (Half)(-2f)]).ToArray()),
            Tensor("places", [1], 7, new byte[8])));

        weights.Keys.ShouldBe(["table"]);
        weights["table"].Values.ShouldBe([0.5f, -2f]);
    }

    [Fact]
    public void A_tensor_whose_values_lie_elsewhere_is_refused() =>
        Should.Throw<InvalidDataException>(() => OnnxWeights.Read(Model(Node("Add", ["table"], "sum"), Tensor("table", [2, 2], 1, []))));

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0x3A, 0x7F, 0x01 })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0x3B })]
    public void Bytes_that_are_no_model_are_refused(byte[] bytes) =>
        Should.Throw<InvalidDataException>(() => OnnxWeights.Read(bytes));

    private static byte[] Model(params (int Field, byte[] Bytes)[] parts)
    {
        var graph = parts.Aggregate(new ProtoBytes(), (message, part) => message.Field(part.Field, part.Bytes));

        return new ProtoBytes().Number(1, 8).Field(7, graph.Bytes).Bytes;
    }

    private static (int, byte[]) Node(string operation, string[] inputs, string output) =>
        (1, inputs.Aggregate(new ProtoBytes(), (node, input) => node.Text(1, input)).Text(2, output).Text(4, operation).Bytes);

    private static (int, byte[]) Tensor(string name, int[] shape, int kind, byte[] raw) =>
        (5, shape.Aggregate(new ProtoBytes(), (tensor, dimension) => tensor.Number(1, dimension)).Number(2, kind).Text(8, name).Field(9, raw).Bytes);

    private static byte[] Singles(params float[] values) => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
}
