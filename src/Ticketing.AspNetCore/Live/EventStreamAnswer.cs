using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Primitives;
using Ticketing.Live;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Live;

/// <summary>A live stream as server-sent events, until the caller goes away or the stream ends.</summary>
internal sealed class EventStreamAnswer(LiveStream? stream) : IResult, IEndpointMetadataProvider
{
    private const string ContentType = "text/event-stream";
    private const string ResumeHeader = "Last-Event-ID";

    /// <summary>Opens the stream, behind what the request says that the caller has.</summary>
    public static async Task<EventStreamAnswer> OpenAsync(HttpContext http, LiveDesk desk, CancellationToken cancellationToken)
    {
        // HEAD asks what there would be.
        if (HttpMethods.IsHead(http.Request.Method))
            return new(null);
        var caller = http.Caller();
        return new(await desk.OpenAsync(caller, After(http), cancellationToken));
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [ContentType]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = ContentType;
        httpContext.Response.Headers.CacheControl = "no-cache, no-store";
        // Nginx collects answers otherwise, until there is a page full of them.
        httpContext.Response.Headers["X-Accel-Buffering"] = "no";
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        if (stream is null)
            return;
        await using (stream)
        {
            using var gone = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stream.Ended);
            try
            {
                await foreach (var message in stream.ReadAsync(gone.Token))
                {
                    EventWriting.Write(httpContext.Response.BodyWriter, message);
                    await httpContext.Response.BodyWriter.FlushAsync(gone.Token);
                }
            }
            catch (OperationCanceledException) when (gone.IsCancellationRequested)
            {
                // The caller opens it anew; what he did not take is not sent any more.
            }
        }
    }

    private static EventPosition? After(HttpContext http)
    {
        var isResumed = !StringValues.IsNullOrEmpty(http.Request.Headers[ResumeHeader]);
        var text = isResumed ? http.Request.Headers[ResumeHeader].ToString() : http.Query("after");
        if (text is null)
            return null;
        return EventPosition.Find(text) ?? throw new TicketValidationException(
            isResumed ? ResumeHeader : "after", "The id of an event of this stream is expected here.");
    }
}
