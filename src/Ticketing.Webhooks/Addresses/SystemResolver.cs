using System.Net;

namespace Ticketing.Webhooks.Addresses;

/// <summary>Asks the operating system.</summary>
internal sealed class SystemResolver : IAddressResolver
{
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken) =>
        await Dns.GetHostAddressesAsync(host, cancellationToken);
}
