using System.Net;

namespace Ticketing.Webhooks.Addresses;

/// <summary>Finds the addresses of a host's name.</summary>
internal interface IAddressResolver
{
    /// <exception cref="System.Net.Sockets.SocketException">The name is unknown, or nobody can say.</exception>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken);
}
