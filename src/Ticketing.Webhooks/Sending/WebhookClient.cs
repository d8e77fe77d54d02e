using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;
using Ticketing.Webhooks.Addresses;
using Ticketing.Webhooks.Signing;

namespace Ticketing.Webhooks.Sending;

/// <summary>
/// Sends to addresses that anybody may have chosen: only where <see cref="CheckedAddresses"/> lets it, past proxies, without following
/// redirects, no longer than a receiver may take, and reading no more of its answer than is kept. Thread-safe.
/// </summary>
internal sealed class WebhookClient : IDisposable
{
    private const int LongestBody = 16 * 1024;
    private const int LongestAnswer = 4 * 1024;
    private const int MostHeaders = 20;
    private const int LongestHeader = 200;

    // One that wants to be asked again at once would be asked all day long; one that wants to be asked next year is asked today.
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    private readonly HttpClient http;
    private readonly WebhookUrl urls;
    private readonly WebhookOptions options;
    private readonly TimeProvider time;

    public WebhookClient(CheckedAddresses addresses, WebhookUrl urls, IOptions<WebhookOptions> options, TimeProvider time)
    {
        (this.urls, this.options, this.time) = (urls, options.Value, time);
        http = new(new SocketsHttpHandler
        {
            ConnectCallback = addresses.ConnectAsync,
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            // Whoever receives it has no business with how it came about here.
            ActivityHeadersPropagator = null,
            MaxResponseHeadersLength = 16,
            // Names are looked up anew, now and then.
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Sends a body once.</summary>
    /// <param name="url">Where.</param>
    /// <param name="id">What the receiver knows it by.</param>
    /// <param name="body">The body.</param>
    /// <param name="secrets">By what it is signed; at least one.</param>
    /// <param name="cancellationToken">Ends it early; that is no attempt.</param>
    public async Task<Attempt> SendAsync(
        string url, string id, byte[] body, IReadOnlyList<string> secrets, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var now = time.GetUtcNow();
        var headers = new Dictionary<string, string>
        {
            ["content-type"] = "application/json",
            ["user-agent"] = "Ticketing-Webhooks",
            ["webhook-id"] = id,
            ["webhook-timestamp"] = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["webhook-signature"] = WebhookSignature.Of(id, now, body, secrets),
        };
        var sent = new WebhookRequest(url, headers, Text(body.AsSpan(0, Math.Min(body.Length, LongestBody))), body.Length > LongestBody);
        // A host may have become stricter since the address was saved.
        if (urls.Refuse(url, out var address) is { } refusal)
            return new(sent, TimeSpan.Zero) { Fault = refusal.Text };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.Timeout);
        try
        {
            using var request = Request(address!, headers, body);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            var answered = await ReadAsync(response, patience.Token);
            return new(sent, time.GetElapsedTime(begun)) { Response = answered, RetryAt = RetryAt(response) };
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            return new(sent, time.GetElapsedTime(begun)) { Fault = Explain(fault) };
        }
    }

    public void Dispose() => http.Dispose();

    private static HttpRequestMessage Request(Uri url, Dictionary<string, string> headers, byte[] body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private static async Task<WebhookResponse> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .Take(MostHeaders)
            .ToDictionary(header => header.Key, header => Clean(Short(string.Join(", ", header.Value))), StringComparer.OrdinalIgnoreCase);
        using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var kept = new byte[LongestAnswer + 1];
        var length = await body.ReadAtLeastAsync(kept, kept.Length, throwOnEndOfStream: false, cancellationToken);
        return new(
            (int)response.StatusCode, headers, Text(kept.AsSpan(0, Math.Min(length, LongestAnswer))), IsCut: length > LongestAnswer);
    }

    private DateTimeOffset? RetryAt(HttpResponseMessage response)
    {
        if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
            return null;
        var now = time.GetUtcNow();
        var wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - now,
            _ => (TimeSpan?)null,
        };
        return now + (wait < ShortestWait ? ShortestWait : wait > LongestWait ? LongestWait : wait);
    }

    private string Explain(Exception fault) => fault switch
    {
        OperationCanceledException => $"Nothing was answered within {options.Timeout.TotalSeconds:0} seconds.",
        { InnerException: AddressRefusedException refused } => refused.Message,
        { InnerException: SocketException socket } => $"It could not be reached: {socket.SocketErrorCode}.",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
            "There is no encrypted connection with it: its certificate is not valid, or it speaks no TLS.",
        HttpRequestException { HttpRequestError: var error } => $"It answered nothing that could be read: {error}.",
        _ => "The connection ended in the middle of its answer.",
    };

    private static string Short(string text) => text.Length > LongestHeader ? text[..LongestHeader] : text;

    private static string Text(ReadOnlySpan<byte> bytes) => Clean(Encoding.UTF8.GetString(bytes));

    // Databases keep no NUL, and a page shows no bell.
    private static string Clean(string text) =>
        new([.. text.Where(character => !char.IsControl(character) || character is '\n' or '\r' or '\t')]);
}
