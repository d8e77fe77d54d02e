using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Ticketing.AspNetCore.Problems;

namespace Ticketing.AspNetCore.Requests;

/// <summary>Takes the bytes of a JSON body off the wire, up to a limit of its own.</summary>
internal static class BodyBytes
{
    /// <summary>The most bytes a JSON body may have: ten times the longest text.</summary>
    public const int Limit = 1024 * 1024;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <exception cref="RequestRefusedException">It is no JSON by its own account (415), or too large (413).</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        CheckType(request);
        if (request.ContentLength > Limit)
            throw TooLarge();
        using var read = new MemoryStream(request.ContentLength is { } length ? (int)length : 4096);
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (read.Length + count > Limit)
                throw TooLarge();
            read.Write(buffer, 0, count);
        }

        var bytes = read.ToArray();
        return bytes.AsSpan().StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;
    }

    private static void CheckType(HttpRequest request)
    {
        if (!StringValues.IsNullOrEmpty(request.Headers.ContentEncoding))
            throw Unsupported("Send the body as it is, without Content-Encoding.");
        // No body and no type: the missing body is the better thing to complain of.
        if (request.ContentType is null && request.ContentLength is 0 or null && !request.HttpContext.Features.HasBody())
            return;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ||
            !(type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase) ||
                (type.Type.Equals("application", StringComparison.OrdinalIgnoreCase)
                    && type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))))
            throw Unsupported("Send JSON, with the header Content-Type: application/json.");
        if (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            && !type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase))
            throw Unsupported("JSON comes in UTF-8: leave the charset out of the Content-Type.");
    }

    private static bool HasBody(this Microsoft.AspNetCore.Http.Features.IFeatureCollection features) =>
        features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? true;

    private static RequestRefusedException Unsupported(string sentence) =>
        new(StatusCodes.Status415UnsupportedMediaType, "unsupportedMediaType", sentence);

    private static RequestRefusedException TooLarge() =>
        new(StatusCodes.Status413PayloadTooLarge, "tooLarge", $"A JSON body has {Limit:N0} bytes at most.");
}
