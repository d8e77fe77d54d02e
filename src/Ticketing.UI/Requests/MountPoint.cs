namespace Ticketing.UI.Requests;

/// <summary>Where a host mapped the pages: known when its endpoints are built, groups of the host around it included.</summary>
internal sealed class MountPoint
{
    /// <summary>With a leading slash and none at the end; empty at the root. Without the path base.</summary>
    public string Path { get; set; } = "";

    /// <summary>What of the path is a desk of a feature's, with a leading slash; empty where it is the tenant's own.</summary>
    public string Desk { get; init; } = "";
}
