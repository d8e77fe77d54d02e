using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ticketing.AspNetCore.Problems;

/// <summary>What went wrong, as RFC 9457 writes it.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record TicketingProblem
{
    [Description("A URI that names the kind of problem: urn:ticketing:problem: and the code.")]
    public required string Type { get; init; }

    [Description("The kind of problem, for people.")]
    public required string Title { get; init; }

    [Description("The HTTP status.")]
    public required int Status { get; init; }

    [Description("What went wrong this time, for people.")]
    public required string Detail { get; init; }

    [Description("The kind of problem, for programs; stable across versions.")]
    public required string Code { get; init; }

    [Description("What is wrong, field by field; $ is the body as a whole. Only with the code validation.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>In seconds, for the header of that name; null for none.</summary>
    [JsonIgnore]
    public int? RetryAfter { get; init; }

    [Description("What was to be fired. Only with the code transitionRefused.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Trigger { get; init; }

    [Description("The status that the ticket is in. Only with the code transitionRefused.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TicketStatus { get; init; }

    [Description("The triggers that the caller may fire instead. Only with the code transitionRefused.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Permitted { get; init; }
}
