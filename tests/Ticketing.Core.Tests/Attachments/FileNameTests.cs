using Ticketing.Attachments;
using Ticketing.Testing;

namespace Ticketing.Tests.Attachments;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\windows\\win.ini", "win.ini")]
    [InlineData("C:\\boot.ini", "boot.ini")]
    [InlineData("a\0.png", "a.png")]
    [InlineData("a\r\nSet-Cookie: x=1", "a Set-Cookie_ x=1")]
    [InlineData("con.txt", "_con.txt")]
    [InlineData("name. ", "name")]
    [InlineData(" . ", "file")]
    [InlineData("..", "file")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    [InlineData("a\u202Etxt.exe", "atxt.exe")]
    [InlineData("\uFEFFbom.txt", "bom.txt")]
    [InlineData("a\"b<c>.txt", "a_b_c_.txt")]
    [InlineData("r\u00E9sum\u00E9 \u00E0 relire.pdf", "r\u00E9sum\u00E9 \u00E0 relire.pdf")]
    [InlineData("\u65E5\u672C.txt", "\u65E5\u672C.txt")]
    [InlineData("two  blanks\there.txt", "two blanks here.txt")]
    [InlineData(".htaccess", "htaccess")]
    public void Is_cleaned(string? name, string clean) => Assert.Equal(clean, FileName.Clean(name));

    [Fact]
    public void A_long_one_keeps_its_extension()
    {
        var clean = FileName.Clean(new string('a', 500) + ".docx");
        Assert.InRange(clean.Length, 150, Attachment.MostName);
        Assert.EndsWith("a.docx", clean, StringComparison.Ordinal);
    }

    [Property(2_000)]
    public void Any_is_one_that_can_be_kept_and_stays_as_it_is(string? name)
    {
        var clean = FileName.Clean(name);
        Assert.InRange(clean.Length, 1, Attachment.MostName);
        Assert.Equal(clean, FileName.Clean(clean));
        Assert.DoesNotContain(clean, letter => "/\\:*?\"<>|\0\r\n".Contains(letter, StringComparison.Ordinal));
        Assert.NotEqual('.', clean[0]);
    }
}
