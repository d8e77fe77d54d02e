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

/// <summary>A parameter that the handler reads by itself.</summary>
internal sealed record QueryParameter(string Name, string Description)
{
    public bool IsNumber { get; init; }

    public bool IsFlag { get; init; }

    public bool IsMoment { get; init; }

    public bool IsRequired { get; init; }

    public int? Default { get; init; }

    public int? Maximum { get; init; }

    public string? Example { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];
}
