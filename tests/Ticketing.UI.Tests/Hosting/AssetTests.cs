using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;

namespace Ticketing.UI.Hosting;

/// <summary>
/// What pages load comes compressed, with its type, for strangers too, and is kept by browsers for as long as it does not change.
/// </summary>
public sealed class AssetTests(PlainHost plain)
{
    private readonly OtherHost host = plain.Host;

    [Fact]
    public async Task Each_has_its_type_and_is_kept_for_good()
    {
        using var stranger = host.As(null);

        foreach (var address in await AssetsAsync())
        {
            var answer = await stranger.GetAsync(address);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            Assert.Equal(
                Path.GetExtension(address) switch { ".js" => "text/javascript", ".css" => "text/css", _ => "image/svg+xml" },
                answer.Content.Headers.ContentType!.MediaType);
        }
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, br", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    public async Task A_compressed_one_is_the_same_as_the_plain_one(string accepted, string encoding)
    {
        using var client = host.As(null);

        foreach (var address in (await AssetsAsync()).Where(address => !address.EndsWith("theme.css", StringComparison.Ordinal)))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.AcceptEncoding.ParseAdd(accepted);
            var answer = await client.SendAsync(request);
            var plain = await client.GetByteArrayAsync(address);

            Assert.Equal(encoding, Assert.Single(answer.Content.Headers.ContentEncoding));
            Assert.Equal(plain, await UnpackAsync(await answer.Content.ReadAsStreamAsync(), encoding));
        }
    }

    [Fact]
    public async Task Who_has_it_is_told_so()
    {
        using var client = host.As(null);
        var address = (await AssetsAsync())[0];
        var tag = (await client.GetAsync(address)).Headers.ETag!;

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(tag.Tag));

        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_page_of_an_older_version_still_gets_what_it_asks_for_but_not_for_good()
    {
        using var client = host.As(null);

        var old = await client.GetAsync("/tickets/assets/000000000000/styles.css");

        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
        Assert.True(old.Headers.CacheControl!.NoCache);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/tickets/assets/000000000000/none.css")).StatusCode);
    }

    private async Task<IReadOnlyList<string>> AssetsAsync()
    {
        using var client = host.As(OtherHost.Admin);
        return PageLinks.AssetsIn(await client.GetStringAsync("/tickets/dashboard"));
    }

    private static async Task<byte[]> UnpackAsync(Stream packed, string encoding)
    {
        await using Stream unpacking = encoding == "br"
            ? new BrotliStream(packed, CompressionMode.Decompress)
            : new GZipStream(packed, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        await unpacking.CopyToAsync(plain);
        return plain.ToArray();
    }
}
