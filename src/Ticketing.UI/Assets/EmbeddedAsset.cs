namespace Ticketing.UI.Assets;

/// <summary>A file that pages load, as it is and as it is compressed.</summary>
/// <param name="Name">How it is called: <c>app.js</c>.</param>
/// <param name="ContentType">What it is.</param>
/// <param name="Fingerprint">Changes with the content, so that browsers may keep it for good.</param>
/// <param name="Plain">Its bytes.</param>
/// <param name="Brotli">Its bytes, compressed by Brotli; null when it is not there so.</param>
/// <param name="Gzip">Its bytes, compressed by gzip; null when it is not there so.</param>
internal sealed record EmbeddedAsset(string Name, string ContentType, string Fingerprint, byte[] Plain, byte[]? Brotli, byte[]? Gzip);
