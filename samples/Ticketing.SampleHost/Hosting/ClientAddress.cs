using System.Net;
using System.Net.Sockets;

namespace Ticketing.SampleHost.Hosting;

/// <summary>The network address that a request comes from.</summary>
internal static class ClientAddress
{
    private const int BytesOfNetwork = 8;

    /// <summary>
    /// The address; an IPv4 one as such, also where it comes through an IPv6 socket. Null where there is no network between.
    /// </summary>
    public static IPAddress? Of(HttpContext http) =>
        http.Connection.RemoteIpAddress is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4() : http.Connection.RemoteIpAddress;

    /// <summary>Whose it is: a customer of a provider has one address of IPv4, and all those of a /64 network of IPv6.</summary>
    public static string OwnerOf(HttpContext http)
    {
        if (Of(http) is not { } address)
            return "";
        return address.AddressFamily is AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, BytesOfNetwork))
            : address.ToString();
    }
}
