using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ticketing.Benchmarks.Notifying;

/// <summary>
/// A mail server that takes whatever comes and keeps nothing, in a process of its own: it costs next to nothing beside what sends. It says
/// its port first, and for each line on its standard input how many mails it has taken.
/// </summary>
internal static class MailSink
{
    private static int taken;

    public static async Task RunAsync(TextReader orders, TextWriter answers, CancellationToken cancellationToken)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await TellAsync(((IPEndPoint)listener.LocalEndpoint).Port);
        var listening = ListenAsync(listener, cancellationToken);
        while (await orders.ReadLineAsync(cancellationToken) is not null && !listening.IsCompleted)
            await TellAsync(taken);

        async Task TellAsync(int number)
        {
            await answers.WriteLineAsync(number.ToString(CultureInfo.InvariantCulture).AsMemory(), cancellationToken);
            await answers.FlushAsync(cancellationToken);
        }
    }

    private static async Task ListenAsync(TcpListener listener, CancellationToken cancellationToken)
    {
        while (true)
            _ = ServeAsync(await listener.AcceptTcpClientAsync(cancellationToken), cancellationToken);
    }

    private static async Task ServeAsync(TcpClient client, CancellationToken cancellationToken)
    {
        using var owned = client;
        client.NoDelay = true;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n" };
        await AnswerAsync("220 sink");
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            if (verb == "DATA")
            {
                await AnswerAsync("354 go on");
                while (await reader.ReadLineAsync(cancellationToken) is not "." and not null)
                {
                }

                Interlocked.Increment(ref taken);
            }

            await AnswerAsync(verb switch { "EHLO" => "250-sink\r\n250 PIPELINING", "QUIT" => "221 bye", _ => "250 ok" });
            if (verb == "QUIT")
                return;
        }

        async Task AnswerAsync(string answer)
        {
            await writer.WriteLineAsync(answer.AsMemory(), cancellationToken);
            await writer.FlushAsync(cancellationToken);
        }
    }
}
