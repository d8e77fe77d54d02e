using System.Text.RegularExpressions;
using Ticketing.Attachments;

namespace Ticketing.Tests.Attachments;

/// <summary>Files and names that somebody made to do harm.</summary>
public sealed class HostileFileTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "TestData", "hostile");

    [Fact]
    public void A_name_leads_nowhere()
    {
        // A name a line; halves of characters are among them, which readers of JSON refuse.
        var names = File.ReadLines(Path.Combine(Folder, "filenames.json"))
            .Where(line => line.StartsWith('"'))
            .Select(line => Regex.Unescape(line.TrimEnd(',')[1..^1]))
            .ToList();
        Assert.InRange(names.Count, 50, 200);
        Assert.All(names, name =>
        {
            var clean = FileName.Clean(name);
            Assert.Equal(clean, Path.GetFileName(clean));
            Assert.Equal(Path.Combine(Folder, clean), Path.GetFullPath(Path.Combine(Folder, clean)));
            Assert.DoesNotContain(clean, char.IsControl);
            Assert.Equal(clean, FileName.Clean(clean));
        });
    }

    // All else is kept as a file by browsers, whatever it says.
    [Theory]
    [InlineData("png_decompression_60000x60000.png", "image/png", false)]
    [InlineData("png_trailing_html.png", "image/png", true)]
    [InlineData("gif_js_polyglot.gif", "image/gif", false)]
    [InlineData("html_named.png", "text/plain", false)]
    [InlineData("svg_script.svg", "text/plain", false)]
    [InlineData("pdf_html_polyglot.pdf", "application/pdf", false)]
    [InlineData("billion_laughs.xml", "text/plain", false)]
    [InlineData("bomb_1level_100MB.zip", "application/zip", false)]
    [InlineData("gzip_bomb_body_100MB.gz", "application/gzip", false)]
    [InlineData("empty.bin", "application/octet-stream", false)]
    public void Only_what_is_a_picture_of_few_pixels_is_shown_as_one(string file, string mediaType, bool isShown)
    {
        var head = File.ReadAllBytes(Path.Combine(Folder, file));
        Assert.Equal(mediaType, FileSignature.Of(head));
        Assert.Equal(isShown, PictureHeader.Read(mediaType, head) is not null);
    }
}
