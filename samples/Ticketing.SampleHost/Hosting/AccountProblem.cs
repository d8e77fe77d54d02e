using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ticketing.SampleHost.Hosting;

/// <summary>What the endpoints of accounts answer when something went wrong, as the API's description shows it.</summary>
internal sealed record AccountProblem
{
    [Description("A URI that names the kind of problem.")]
    public required string Type { get; init; }

    [Description("The kind of problem, for people.")]
    public required string Title { get; init; }

    [Description("The HTTP status.")]
    public required int Status { get; init; }

    [Description("What went wrong this time.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Detail { get; init; }

    [Description("The kind of problem, for programs.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Code { get; init; }

    [Description("What is wrong, by the name of the rule or field.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    [Description("The number of the request, for whoever reads the log.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TraceId { get; init; }
}
