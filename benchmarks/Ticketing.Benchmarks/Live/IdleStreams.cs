using System.Globalization;
using System.Net.Http.Headers;

namespace Ticketing.Benchmarks.Live;

/// <summary>
/// Holds streams open from a process of its own. It is told on its standard input, a line for each person, how many he has and his token;
/// it says so when all are open, and reads them until it is ended.
/// </summary>
internal static class IdleStreams
{
    public static async Task RunAsync(Uri address, TextReader orders, TextWriter answers, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = Timeout.InfiniteTimeSpan })
        {
            BaseAddress = new(address, "api/ticketing/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        var reading = new List<Task>();
        while (await orders.ReadLineAsync(cancellationToken) is { } order)
        {
            var (count, token) = (int.Parse(order.Split(' ')[0], CultureInfo.InvariantCulture), order.Split(' ')[1]);
            for (var number = 0; number < count; number++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "events");
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                answer.EnsureSuccessStatusCode();
                reading.Add(DrainAsync(answer, cancellationToken));
            }
        }

        await answers.WriteLineAsync("open");
        await answers.FlushAsync(cancellationToken);
        await Task.WhenAll(reading);
    }

    private static async Task DrainAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[64];
        while (await body.ReadAsync(buffer, cancellationToken) > 0)
        {
        }
    }
}
