using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ticketing.Benchmarks.Http;

/// <summary>
/// Sends one fixed request again and again over connections that stay open, and allocates next to nothing, so that what the process
/// allocates is the server's. As many connections as there are callers at once. Thread-safe.
/// </summary>
internal sealed class RawClient : IDisposable
{
    private readonly IPEndPoint server;
    private readonly byte[] request;
    private readonly ConcurrentBag<Connection> idle = [];

    public RawClient(Uri address, string path, string token)
    {
        server = new(IPAddress.Loopback, address.Port);
        request = Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {token}\r\nAccept: application/json\r\n\r\n");
    }

    /// <summary>The length of the answer's body.</summary>
    public async Task<int> SendAsync(CancellationToken cancellationToken)
    {
        if (!idle.TryTake(out var connection))
            connection = await Connection.OpenAsync(server, cancellationToken);
        var length = await connection.SendAsync(request, cancellationToken);
        idle.Add(connection);
        return length;
    }

    /// <summary>The answer's body.</summary>
    public async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        using var connection = await Connection.OpenAsync(server, cancellationToken);
        await connection.SendAsync(request, cancellationToken);
        return connection.Body;
    }

    public void Dispose()
    {
        foreach (var connection in idle)
            connection.Dispose();
    }

    private sealed class Connection(Socket socket) : IDisposable
    {
        private static readonly byte[] End = "\r\n\r\n"u8.ToArray();

        private readonly byte[] buffer = new byte[1 << 20];
        private int filled;
        private int body;

        public static async Task<Connection> OpenAsync(IPEndPoint server, CancellationToken cancellationToken)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(server, cancellationToken);
            return new(socket);
        }

        public string Body
        {
            get
            {
                var text = Encoding.UTF8.GetString(buffer, body, filled - body);
                if (!IsChunked)
                    return text;
                var whole = new StringBuilder();
                for (var at = 0; at < text.Length;)
                {
                    var line = text.IndexOf("\r\n", at, StringComparison.Ordinal);
                    // Everything in the answers is ASCII, so characters are bytes.
                    var length = int.Parse(text.AsSpan(at, line - at), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                    whole.Append(text, line + 2, length);
                    at = line + 4 + length;
                    if (length == 0)
                        break;
                }

                return whole.ToString();
            }
        }

        private bool IsChunked => buffer.AsSpan(0, body).IndexOf("Transfer-Encoding: chunked"u8) >= 0;

        public async Task<int> SendAsync(byte[] request, CancellationToken cancellationToken)
        {
            for (var sent = 0; sent < request.Length;)
                sent += await socket.SendAsync(request.AsMemory(sent), SocketFlags.None, cancellationToken);
            (filled, body) = (0, 0);
            while (!IsWhole())
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(filled), SocketFlags.None, cancellationToken);
                if (read == 0)
                    throw new IOException("The server hung up.");
                filled += read;
            }

            if (!buffer.AsSpan(0, filled).StartsWith("HTTP/1.1 200"u8))
                throw new InvalidOperationException($"The server answered: {Encoding.UTF8.GetString(buffer, 0, Math.Min(filled, 500))}");
            return filled - body;
        }

        public void Dispose() => socket.Dispose();

        private bool IsWhole()
        {
            var all = buffer.AsSpan(0, filled);
            if (body == 0)
            {
                var end = all.IndexOf(End);
                if (end < 0)
                    return false;
                body = end + End.Length;
            }

            if (IsChunked)
                return all.EndsWith("0\r\n\r\n"u8);
            var header = all[..body];
            var at = header.IndexOf("Content-Length: "u8);
            if (at < 0)
                return true;
            var number = header[(at + 16)..];
            _ = System.Buffers.Text.Utf8Parser.TryParse(number, out int length, out _);
            return filled - body >= length;
        }
    }
}
