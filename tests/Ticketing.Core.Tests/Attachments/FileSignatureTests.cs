using System.Text;
using Ticketing.Attachments;

namespace Ticketing.Tests.Attachments;

public sealed class FileSignatureTests
{
    private const string Png = "89504E470D0A1A0A0000000D4948445200000020000000100802000000FC18EDA3";

    public static TheoryData<string, string> Heads() => new()
    {
        { "89504E470D0A1A0A", "image/png" }, { "FFD8FFE000104A464946", "image/jpeg" }, { "474946383961", "image/gif" },
        { "52494646000000005745425056503820", "image/webp" }, { "255044462D312E37", "application/pdf" },
        { "504B0304", "application/zip" }, { "4D5A9000", FileSignature.Program }, { "7F454C46", "application/x-elf" },
        { Convert.ToHexString("<svg onload=alert(1)>"u8), "text/plain" }, { Convert.ToHexString("<!doctype html>"u8), "text/plain" },
        { Convert.ToHexString(Encoding.UTF8.GetBytes("résumé")), "text/plain" }, { "C3", FileSignature.Unknown },
        { "0001", FileSignature.Unknown },
        { "", FileSignature.Unknown }, { "41C3", "text/plain" }, { "41FF41", FileSignature.Unknown },
    };

    [Theory]
    [MemberData(nameof(Heads))]
    public void Its_first_bytes_say_what_a_file_is(string head, string mediaType) =>
        Assert.Equal(mediaType, FileSignature.Of(Convert.FromHexString(head)));

    [Theory]
    [InlineData("image/png", "89504E470D0A1A0A0000000D4948445200000280000001E0", 640, 480)]
    [InlineData("image/gif", "474946383961800270000000", 640, 112)]
    [InlineData("image/jpeg", "FFD8FFE00004AAAAFFC0001108001000200300", 32, 16)]
    [InlineData("image/webp", "5249464600000000574542505650385800000000000000007F02000F0000", 640, 16)]
    public void A_picture_says_how_large_it_is(string mediaType, string head, int width, int height) =>
        Assert.Equal(new(width, height), PictureHeader.Read(mediaType, Convert.FromHexString(head)));

    // EXIF says 6 or 8 of a camera that was held upright, 3 of one that was held upside down. Behind the picture a PNG's is not heeded.
    [Theory]
    [InlineData("image/jpeg", "FFD8", "FFE10022457869660000{0}FFC0001108001000200300", 6, true)]
    [InlineData("image/jpeg", "FFD8FFE00004AAAA", "FFE10022457869660000{0}FFC0001108001000200300", 8, true)]
    [InlineData("image/jpeg", "FFD8", "FFE10022457869660000{0}FFC0001108001000200300", 3, false)]
    [InlineData("image/jpeg", "FFD8", "FFC0001108001000200300FFE10022457869660000{0}", 6, false)]
    [InlineData("image/png", Png, "0000001A65584966{0}00000000", 6, true)]
    [InlineData("image/png", Png, "0000001A65584966{0}00000000", 2, false)]
    [InlineData("image/png", Png, "0000000049444154AAAAAAAA0000001A65584966{0}00000000", 6, false)]
    public void One_that_its_camera_turned_has_its_sides_as_they_are_shown(
        string mediaType, string begin, string rest, int orientation, bool areSwapped)
    {
        const string big = "4D4D002A000000080001011200030000000100{0}000000000000";
        const string little = "49492A000800000001001201030001000000{0}00000000000000";
        foreach (var tiff in (string[])[big, little])
        {
            var exif = tiff.Replace("{0}", $"0{orientation}", StringComparison.Ordinal);
            var head = Convert.FromHexString(begin + rest.Replace("{0}", exif, StringComparison.Ordinal));

            Assert.Equal(areSwapped ? new(16, 32) : new(32, 16), PictureHeader.Read(mediaType, head));
        }
    }

    [Theory]
    [InlineData("image/png", "89504E470D0A1A0A0000000D494844520000EA600000EA60")]
    [InlineData("image/png", "89504E470D0A1A0A0000000D494844520000000000000010")]
    [InlineData("image/png", "89504E470D0A1A0A0000000D49484452FFFFFFFF00000010")]
    [InlineData("image/png", "89504E470D0A1A0A")]
    [InlineData("image/jpeg", "FFD8FFE0000000000000")]
    [InlineData("image/gif", "4749463839")]
    [InlineData("text/plain", "89504E470D0A1A0A0000000D4948445200000280000001E0")]
    public void One_of_too_many_pixels_or_none_is_not_shown(string mediaType, string head) =>
        Assert.Null(PictureHeader.Read(mediaType, Convert.FromHexString(head)));
}
