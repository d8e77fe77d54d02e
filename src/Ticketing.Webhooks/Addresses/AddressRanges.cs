using System.Net;
using System.Net.Sockets;

namespace Ticketing.Webhooks.Addresses;

/// <summary>Which addresses are on the public internet. Pure.</summary>
internal static class AddressRanges
{
    // As IANA's registry of special-purpose addresses has them, and multicast.
    private static readonly AddressRange[] NotPublicV4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(text => new AddressRange(text)),
    ];

    // All that is public is in here: loopback, unique-local, link-local, multicast, IPv4-mapped and NAT64 addresses are not.
    private static readonly AddressRange GlobalUnicast = new("2000::/3");

    // Protocol assignments with Teredo, documentation, and 6to4, which carries any IPv4 address.
    private static readonly AddressRange[] NotPublicV6 =
        [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(text => new AddressRange(text))];

    public static bool IsPublic(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !Array.Exists(NotPublicV4, range => range.Contains(address)),
        AddressFamily.InterNetworkV6 => GlobalUnicast.Contains(address) && !Array.Exists(NotPublicV6, range => range.Contains(address)),
        _ => false,
    };
}
