using System.Globalization;
using System.Net;

namespace Ticketing.Webhooks.Addresses;

/// <summary>
/// Addresses that begin with the same bits. They are compared as they are written: the framework's <see cref="IPNetwork"/> looks at IPv4
/// addresses within IPv6 ones by other bits, and finds <c>::ffff:10.0.0.1</c> in <c>2000::/3</c>.
/// </summary>
internal sealed class AddressRange
{
    private readonly byte[] start;
    private readonly int bits;

    /// <param name="text">As in <c>10.0.0.0/8</c>.</param>
    public AddressRange(string text)
    {
        var parts = text.Split('/');
        (start, bits) = (IPAddress.Parse(parts[0]).GetAddressBytes(), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    public bool Contains(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        var (whole, rest) = Math.DivRem(bits, 8);
        return bytes.Length == start.Length && bytes.AsSpan(0, whole).SequenceEqual(start.AsSpan(0, whole))
            && (rest == 0 || (bytes[whole] ^ start[whole]) >> (8 - rest) == 0);
    }
}
