using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Ticketing.Training.Pseudonyms.Finding;

/// <summary>Finds mail and web addresses, machines and their addresses.</summary>
internal static class NetworkFinder
{
    private static readonly Pattern Mails = new(
        @"[\p{L}\p{N}_%+-][\p{L}\p{N}._%+'-]*(?:@|[ ]?[\[(](?:at|@)[\])][ ]?)[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?" +
        @"(?:(?:\.|[ ]?[\[(](?:dot|\.)[\])][ ]?)[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)*", true);

    private static readonly Pattern V4 = new(@"\d{1,3}(?:\.\d{1,3}){3}");

    private static readonly Pattern V6 = new(@"[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:.]*(?:%\w+)?", true);

    private static readonly Pattern Macs = new(
        "[0-9a-f]{2}(?::[0-9a-f]{2}){5}|[0-9a-f]{2}(?:-[0-9a-f]{2}){5}|[0-9a-f]{4}\\.[0-9a-f]{4}\\.[0-9a-f]{4}", true);

    private static readonly Pattern Shares = new(@"\\\\(?<it>[\p{L}\p{N}._-]+)");

    private static readonly Pattern Homes = new(@"(?:[\\/]users[\\/]|[\\/]home[\\/]|profiles[\\/])(?<it>[\p{L}\p{N}._-]+)", true);

    public static IEnumerable<Found> In(string text)
    {
        foreach (var found in UrlFinder.In(text))
            yield return found;
        foreach (var (start, end, value) in Mails.In(text))
        {
            if (value.Any(char.IsLetter))
                yield return new(start, end, MarkKind.Mail, 92);
        }

        foreach (var (start, end, value) in V4.In(text))
        {
            // Some write 10.08.3.77, which is octal for others.
            if (IPAddress.TryParse(string.Join('.', value.Split('.').Select(number => int.Parse(number, CultureInfo.InvariantCulture))),
                out var address)
                && !IsEverywhere(address) && IsApart(text, start, end))
                yield return new(start, end, MarkKind.IpAddress, 70);
        }

        foreach (var (start, end, value) in V6.In(text))
        {
            if (V6Length(value) is > 0 and var length)
                yield return new(start, start + length, MarkKind.IpAddress, 72);
        }

        foreach (var (start, end, _) in Macs.In(text))
            yield return new(start, end, MarkKind.MacAddress, 75);
        foreach (var (start, end, _) in Shares.In(text))
            yield return new(start, end, MarkKind.HostName, 65);
        foreach (var (start, end, _) in Homes.In(text))
            yield return new(start, end, MarkKind.Person, 64);
        foreach (var found in HostFinder.In(text))
            yield return found;
    }

    // A port may stand behind it, or the end of a sentence.
    private static int V6Length(string value)
    {
        for (var length = value.Length; length > 2; length = Math.Max(value.LastIndexOf(':', length - 1), 0))
        {
            var bare = value[..length].TrimEnd('.');
            if (bare.Any(char.IsAsciiDigit) && bare.AsSpan().Count(':') >= 2 && IPAddress.TryParse(bare, out var address)
                && address.AddressFamily == AddressFamily.InterNetworkV6)
                return IsEverywhere(address) ? 0 : bare.Length;
            if (bare.AsSpan().Count(':') > 9)
                return 0;
        }

        return 0;
    }

    // A version or a section has more numbers beside it.
    private static bool IsApart(string text, int start, int end) =>
        !(start > 1 && text[start - 1] == '.' && char.IsAsciiDigit(text[start - 2]))
        && !(end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]));

    private static bool IsEverywhere(IPAddress address) =>
        IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)
            || address.Equals(IPAddress.Broadcast);
}
