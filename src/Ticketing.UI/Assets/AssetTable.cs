using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Ticketing.UI.Assets;

/// <summary>What pages load: the embedded bundles, and the style sheet that the host's colours make. Read once; thread-safe.</summary>
internal sealed class AssetTable
{
    /// <summary>The style sheet of the host's own colours.</summary>
    public const string Theme = "theme.css";

    private const string Folder = "client/";

    private readonly FrozenDictionary<string, EmbeddedAsset> byName;

    public AssetTable(IOptions<TicketingUIOptions> options)
    {
        var names = typeof(AssetTable).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToHashSet();
        var embedded = names
            .Where(name => !name.EndsWith(".br", StringComparison.Ordinal) && !name.EndsWith(".gz", StringComparison.Ordinal))
            .Select(name => Asset(
                name[Folder.Length..], Read(name), names.Contains(name + ".br") ? Read(name + ".br") : null,
                names.Contains(name + ".gz") ? Read(name + ".gz") : null));
        var theme = ThemeStyles.Write(options.Value);
        byName = embedded
            .Append(Asset(Theme, Encoding.UTF8.GetBytes(theme), null, null))
            .ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);
    }

    /// <summary>The asset of that name; null when there is none.</summary>
    public EmbeddedAsset? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Where it is, below the place where the pages are mapped.</summary>
    public string PathOf(string name) => $"/assets/{byName[name].Fingerprint}/{name}";

    private static EmbeddedAsset Asset(string name, byte[] plain, byte[]? brotli, byte[]? gzip) =>
        new(name, ContentType(name), Convert.ToHexStringLower(SHA256.HashData(plain))[..12], plain, brotli, gzip);

    private static string ContentType(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other =>
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"No content type is known for '{other}'.")),
    };

    private static byte[] Read(string resource)
    {
        using var stream = typeof(AssetTable).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
