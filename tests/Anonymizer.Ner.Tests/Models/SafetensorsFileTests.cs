using Anonymizer.Ner.Models;

namespace Anonymizer.Ner.Tests.Models;

public sealed class SafetensorsFileTests
{
    [Fact]
    public void Reading_gives_back_what_was_written_as_half_precision()
    {
        var weights = new Dictionary<string, Weights> { ["b"] = new([2, 3], [1, -2, 0.5f, 0.1f, 65504, 0]), ["a.weight"] = new([1], [3]) };

        var read = SafetensorsFile.Read(SafetensorsFile.Write(weights));

        read.Keys.ShouldBe(["a.weight", "b"]);
        read["b"].Shape.ShouldBe([2, 3]);
        read["b"].Values.ShouldBe(weights["b"].Values.Select(value => (float)(Half)value));
    }

    [Fact]
    public void The_same_weights_give_the_same_bytes()
    {
        var one = new Dictionary<string, Weights> { ["a"] = new([1], [1]), ["b"] = new([1], [2]) };
        var other = one.Reverse().ToDictionary();

        SafetensorsFile.Write(one).ShouldBe(SafetensorsFile.Write(other));
    }

    [Fact]
    public void A_cut_file_is_refused()
    {
        var file = SafetensorsFile.Write(new Dictionary<string, Weights> { ["a"] = new([4], [1, 2, 3, 4]) });

        Should.Throw<InvalidDataException>(() => SafetensorsFile.Read(file[..^2]));
        Should.Throw<InvalidDataException>(() => SafetensorsFile.Read(file[..20]));
        Should.Throw<InvalidDataException>(() => SafetensorsFile.Read([1, 2, 3]));
    }

    [Theory]
    [InlineData("F32", new byte[] { 0, 0, 0x80, 0x3F, 0, 0, 0x20, 0xC0 })]
    [InlineData("F16", new byte[] { 0, 0x3C, 0, 0xC1 })]
    [InlineData("BF16", new byte[] { 0x80, 0x3F, 0x20, 0xC0 })]
    public void Three_kinds_of_numbers_are_read(string kind, byte[] values)
    {
        var read = SafetensorsFile.Read(File($$$"""{"__metadata__":{"format":"pt"},"a":{"dtype":"{{{kind}}}","shape":[2],"data_offsets":[0,{{{values.Length}}}]}}""", values));

        read["a"].Values.ShouldBe([1f, -2.5f]);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"a\":1}")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}}")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}}")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[-4,4]}}")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,9223372036854775807]}}")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[99999999999],\"data_offsets\":[0,4]}}")]
    [InlineData("{\"a\":{\"dtype\":5,\"shape\":[1],\"data_offsets\":[0,4]}}")]
    [InlineData("{\"a\"")]
    public void A_header_that_makes_no_sense_is_refused(string header) =>
        Should.Throw<InvalidDataException>(() => SafetensorsFile.Read(File(header, new byte[4])));

    private static byte[] File(string header, byte[] values) =>
        [.. BitConverter.GetBytes((long)System.Text.Encoding.UTF8.GetByteCount(header)), .. System.Text.Encoding.UTF8.GetBytes(header), .. values];
}
