using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Ticketing.Webhooks.Addresses;

/// <summary>
/// Connects to hosts after a look at their addresses. A name is looked up once and what was looked at is connected to: whoever answers
/// otherwise a moment later gains nothing by it. Thread-safe.
/// </summary>
internal sealed class CheckedAddresses(IAddressResolver resolver, IOptions<WebhookOptions> options)
{
    /// <summary>The addresses of a host, each of which webhooks may go to.</summary>
    /// <exception cref="AddressRefusedException">One of them is not.</exception>
    /// <exception cref="SocketException">The name is unknown, or nobody can say.</exception>
    public async Task<IReadOnlyList<IPAddress>> FindAsync(string host, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolver.ResolveAsync(host, cancellationToken);
        if (!options.Value.AllowPrivateAddresses && !addresses.All(AddressRanges.IsPublic))
            throw new AddressRefusedException(host);
        return addresses;
    }

    /// <summary>What a handler of HTTP connects by.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await FindAsync(context.DnsEndPoint.Host, cancellationToken);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync([.. addresses], context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
