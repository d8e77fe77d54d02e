using System.Text.Json.Nodes;

namespace Ticketing.AspNetCore.OpenApi;

/// <summary>What the OpenAPI document says of an endpoint besides what its handler's signature tells.</summary>
internal sealed record OperationNotes(string Id, string Summary, string Description)
{
    /// <summary>The parameters in the query string: also the only ones that are accepted.</summary>
    public IReadOnlyList<QueryParameter> Query { get; init; } = [];

    /// <summary>Headers that it heeds.</summary>
    public IReadOnlyList<QueryParameter> Headers { get; init; } = [];

    /// <summary>What it answers besides, depending on its parameters.</summary>
    public Type? OtherAnswer { get; init; }

    /// <summary>A body as a client would send it.</summary>
    public JsonNode? RequestExample { get; init; }

    /// <summary>What is answered then.</summary>
    public JsonNode? ResponseExample { get; init; }
}
