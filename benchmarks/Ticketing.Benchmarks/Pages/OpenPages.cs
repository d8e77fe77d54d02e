using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ticketing.Benchmarks.Pages;

/// <summary>
/// What a page keeps of the server's memory while somebody looks at it: many are opened, and their connections stay open.
/// </summary>
internal static class OpenPages
{
    private const int Many = 500;

    /// <returns>Kilobytes for each.</returns>
    public static async Task<double> WeighAsync(Uri address, string path, string token, CancellationToken cancellationToken)
    {
        var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {token}\r\n\r\n");
        var buffer = new byte[1 << 16];
        var sockets = new List<Socket>(2 * Many);
        try
        {
            // The first ones fill pools and caches, which are there once.
            await OpenAsync();
            var before = GC.GetTotalMemory(forceFullCollection: true);
            await OpenAsync();
            return (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / Many;
        }
        finally
        {
            sockets.ForEach(socket => socket.Dispose());
        }

        async Task OpenAsync()
        {
            for (var i = 0; i < Many; i++)
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                sockets.Add(socket);
                await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, address.Port), cancellationToken);
                await socket.SendAsync(request, SocketFlags.None, cancellationToken);
                int read;
                do
                    read = await socket.ReceiveAsync(buffer, SocketFlags.None, cancellationToken);
                while (!buffer.AsSpan(0, read).EndsWith("0\r\n\r\n"u8));
            }
        }
    }
}
