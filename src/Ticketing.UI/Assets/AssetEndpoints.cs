using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Ticketing.UI.Assets;

/// <summary>Serves what pages load. It is the same for everybody, so nobody needs to be signed in.</summary>
internal static class AssetEndpoints
{
    public static void Map(RouteGroupBuilder group) =>
        group.MapGet("assets/{fingerprint}/{name}", Get).AllowAnonymous().ExcludeFromDescription();

    private static IResult Get(string fingerprint, string name, HttpContext http, AssetTable assets)
    {
        if (assets.Find(name) is not { } asset)
            return TypedResults.NotFound();
        var headers = http.Response.Headers;
        // A page of an older version may still ask by its own fingerprint: it gets what there is, not for good.
        headers.CacheControl = fingerprint == asset.Fingerprint ? "public, max-age=31536000, immutable" : "no-cache";
        headers.XContentTypeOptions = "nosniff";
        headers.Vary = HeaderNames.AcceptEncoding;
        var (bytes, encoding) = Choose(asset, http.Request);
        if (encoding is not null)
            headers.ContentEncoding = encoding;
        return TypedResults.Bytes(bytes, asset.ContentType, entityTag: new($"\"{asset.Fingerprint}-{encoding ?? "plain"}\""));
    }

    private static (byte[] Bytes, string? Encoding) Choose(EmbeddedAsset asset, HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        if (asset.Brotli is { } brotli && Accepts("br"))
            return (brotli, "br");
        return asset.Gzip is { } gzip && Accepts("gzip") ? (gzip, "gzip") : (asset.Plain, null);

        bool Accepts(string encoding) =>
            accepted.Any(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && one.Quality is null or > 0);
    }
}
