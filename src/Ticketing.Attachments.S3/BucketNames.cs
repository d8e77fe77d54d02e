namespace Ticketing.Attachments.S3;

/// <summary>
/// How objects are named: <c>{prefix}files/{first two digits}/{tenant}/{hash}</c>, so that the sweeper finds what begins with two digits
/// in one place, and <c>{prefix}incoming/</c> what is on its way.
/// </summary>
internal sealed class BucketNames(string prefix)
{
    private const string Thumbnail = ".thumbnail";

    private readonly string files = $"{Folder(prefix)}files/";

    /// <summary>What all names begin with that are on their way.</summary>
    public string Incoming { get; } = $"{Folder(prefix)}incoming/";

    public string NewIncoming() => $"{Incoming}{Guid.NewGuid():N}";

    public string AllOf(string digits) => $"{files}{digits}/";

    /// <exception cref="ArgumentException">That is no hash.</exception>
    public string Of(string tenant, string hash) => $"{AllOf(FileHash.Check(hash)[..2])}{Uri.EscapeDataString(tenant)}/{hash}";

    public string ThumbnailOf(string tenant, string hash) => Of(tenant, hash) + Thumbnail;

    /// <summary>Whose file that is, or whose thumbnail, and which; null for what somebody else put there.</summary>
    public (string Tenant, string Hash)? Parse(string name)
    {
        var whole = name.EndsWith(Thumbnail, StringComparison.Ordinal) ? name[..^Thumbnail.Length] : name;
        return whole.Split('/')[^2..] is [var tenant, var hash] && FileHash.Is(hash) && Of(Uri.UnescapeDataString(tenant), hash) == whole
            ? (Uri.UnescapeDataString(tenant), hash)
            : null;
    }

    private static string Folder(string prefix) => prefix.Length == 0 || prefix.EndsWith('/') ? prefix : $"{prefix}/";
}
