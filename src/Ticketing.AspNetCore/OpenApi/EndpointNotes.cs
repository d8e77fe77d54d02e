using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Ticketing.AspNetCore.OpenApi;
using Ticketing.AspNetCore.Problems;
using Ticketing.AspNetCore.Requests;

namespace Ticketing.AspNetCore;

/// <summary>How endpoints are described beside their routes, for the host's OpenAPI document. <see cref="Describe"/> comes first.</summary>
public static class EndpointNotes
{
    internal const string AnyType = "*/*";

    private static readonly QueryParameter IfMatch = new(
        "If-Match",
        "The ETag of the version that the change is meant for; when another one is stored, the answer is 412.") { Example = "\"3\"" };
    private static readonly QueryParameter IdempotencyKey = new(
        Repetition.KeyHeader,
        "A name for this request: sent again with it, the request is answered and not carried out again.") { Example = "7f9c2ba4" };

    /// <summary>Says what it does.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="id">The operation's id, unique in the document: <c>listLoans</c>.</param>
    /// <param name="summary">A few words.</param>
    /// <param name="description">A sentence or two: for whom it is, and what else a client has to know.</param>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string id, string summary, string description) =>
        endpoint.WithMetadata(new OperationNotes(id, summary, description)).WithSummary(summary).WithDescription(description);

    /// <summary>Says which parameters it takes in the query string; all others are refused.</summary>
    public static RouteHandlerBuilder Query(this RouteHandlerBuilder endpoint, params QueryParameter[] parameters) =>
        endpoint.Note(notes => notes with { Query = parameters });

    /// <summary>Takes a JSON body, and shows one.</summary>
    /// <typeparam name="T">What <see cref="BodyOfRequest"/> reads.</typeparam>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="example">The JSON of one.</param>
    public static RouteHandlerBuilder Body<T>(this RouteHandlerBuilder endpoint, string example)
        where T : notnull =>
        endpoint.Takes<T>("application/json").Note(notes => notes with { RequestExample = JsonNode.Parse(example) }).Refuses(400, 413, 415);

    /// <summary>
    /// Says what bodies it takes. Routing must let all others through too: it would refuse them with an empty answer, where reading the
    /// body says why. The document does not show that.
    /// </summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder endpoint, params string[] types)
        where T : notnull =>
        endpoint.Accepts<T>(types[0], [.. types[1..], AnyType]);

    /// <summary>Shows what it answers, as JSON.</summary>
    public static RouteHandlerBuilder Shows(this RouteHandlerBuilder endpoint, string example) =>
        endpoint.Note(notes => notes with { ResponseExample = JsonNode.Parse(example) });

    /// <summary>Answers something else too, depending on its parameters.</summary>
    internal static RouteHandlerBuilder OrAnswers<T>(this RouteHandlerBuilder endpoint) =>
        endpoint.Note(notes => notes with { OtherAnswer = typeof(T) });

    /// <summary>Changes a ticket or a person that is there: the version counts.</summary>
    internal static RouteHandlerBuilder HeedsVersion(this RouteHandlerBuilder endpoint) =>
        endpoint.Note(notes => notes with { Headers = [.. notes.Headers, IfMatch] }).Refuses(409, 412);

    /// <summary>May be sent again without harm.</summary>
    internal static RouteHandlerBuilder HeedsRepetition(this RouteHandlerBuilder endpoint) =>
        endpoint.Note(notes => notes with { Headers = [.. notes.Headers, IdempotencyKey] });

    /// <summary>Answers problems with these statuses.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses)
            endpoint.Produces<TicketingProblem>(status, ProblemAnswer.ContentType);
        return endpoint;
    }

    private static RouteHandlerBuilder Note(this RouteHandlerBuilder endpoint, Func<OperationNotes, OperationNotes> change)
    {
        endpoint.Add(builder =>
        {
            var at = builder.Metadata.ToList().FindLastIndex(metadata => metadata is OperationNotes);
            if (at < 0)
                throw new InvalidOperationException($"The endpoint {builder.DisplayName} has to be described first: Describe(…).");
            builder.Metadata[at] = change((OperationNotes)builder.Metadata[at]);
        });
        return endpoint;
    }
}
