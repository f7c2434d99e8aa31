using Anonymizer.Web.Data.Encryption;
using Microsoft.AspNetCore.DataProtection;

namespace Anonymizer.Web.Tests.Data.Encryption;

public sealed class ColumnCipherTests : IDisposable
{
    private const string Column = "Parties.Name";

    private readonly string _folder = Directory.CreateTempSubdirectory("anonymizer-cipher-").FullName;
    private readonly ColumnCipher _cipher;

    public ColumnCipherTests() => _cipher = new ColumnCipher(new EphemeralDataProtectionProvider(), _folder);

    [Theory]
    [InlineData("Aldous Quillfeather")]
    [InlineData("Šņuķis, Ēvalds – „Zaļais”")]
    [InlineData("~1CfDJ8 looks closed and is not")]
    public void What_is_closed_opens_again_and_shows_nothing_meanwhile(string text)
    {
        var closed = _cipher.Close(text, Column);

        closed.ShouldNotContain(text[^6..]);
        ColumnCipher.IsClosed(closed).ShouldBeTrue();
        _cipher.Open(closed, Column).ShouldBe(text);
    }

    [Fact]
    public void A_long_text_is_packed_and_comes_back_whole()
    {
        var text = string.Join('\n', Enumerable.Range(0, 2_000).Select(number => $"{number}. The applicant, Aldous Quillfeather, appealed."));

        var closed = _cipher.Close(text, Column);

        closed.Length.ShouldBeLessThan(text.Length / 2);
        _cipher.Open(closed, Column).ShouldBe(text);
    }

    [Fact]
    public void What_another_process_began_to_write_beside_the_search_key_and_is_gone_by_now_is_in_nobodys_way()
    {
        File.CreateSymbolicLink(Path.Combine(_folder, "search.key.1.part"), Path.Combine(_folder, "gone"));

        _cipher.KeyOf("Aldous").ShouldBe(_cipher.KeyOf("Aldous"));
    }

    [Fact]
    public void Equal_texts_are_closed_differently_each_time() => _cipher.Close("Aldous", Column).ShouldNotBe(_cipher.Close("Aldous", Column));

    [Fact]
    public void Nothing_stays_nothing() => _cipher.Close("", Column).ShouldBe("");

    [Fact]
    public void What_was_stored_before_columns_were_encrypted_is_read_as_it_is() => _cipher.Open("Aldous Quillfeather", Column).ShouldBe("Aldous Quillfeather");

    [Fact]
    public void A_value_moved_to_another_column_is_refused()
    {
        var closed = _cipher.Close("Aldous Quillfeather", Column);

        Should.Throw<UnreadableValueException>(() => _cipher.Open(closed, "Verdicts.Name")).Message.ShouldContain("Verdicts.Name");
    }

    [Fact]
    public void A_changed_value_is_refused()
    {
        var closed = _cipher.Close("Aldous Quillfeather", Column);
        var changed = closed[..60] + (closed[60] == 'A' ? 'B' : 'A') + closed[61..];

        Should.Throw<UnreadableValueException>(() => _cipher.Open(changed, Column));
    }

    [Fact]
    public void Without_the_key_ring_nothing_opens()
    {
        var closed = _cipher.Close("Aldous Quillfeather", Column);

        Should.Throw<UnreadableValueException>(() => new ColumnCipher(new EphemeralDataProtectionProvider(), _folder).Open(closed, Column)).Message.ShouldContain("key ring");
    }

    [Fact]
    public void Every_value_of_the_newest_key_begins_as_it_says()
    {
        var starts = _cipher.NewestStarts();

        starts.ShouldContain(_cipher.Close("Aldous", Column)[..ColumnCipher.StartLength]);
        starts.ShouldContain(_cipher.Close(new string('a', 10_000), Column)[..ColumnCipher.StartLength]);
    }

    [Fact]
    public void Equal_words_have_equal_keys_that_only_the_search_key_makes()
    {
        var key = _cipher.KeyOf("c73021220");
        var other = Directory.CreateTempSubdirectory("anonymizer-cipher-").FullName;

        _cipher.KeyOf("c73021220").ShouldBe(key);
        _cipher.KeyOf(key).ShouldBe(key);
        _cipher.KeyOf("c73021221").ShouldNotBe(key);
        ColumnCipher.IsKey(key).ShouldBeTrue();
        new ColumnCipher(new EphemeralDataProtectionProvider(), other).KeyOf("c73021220").ShouldNotBe(key);
        Directory.Delete(other, recursive: true);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
