using System.ComponentModel;

namespace Ticketing.Training.Http;

/// <summary>A scenario to add, or to save the next version of.</summary>
internal sealed record ScenarioRequest
{
    [Description("Its id, where it is new: a key, with .fr behind it for a translation.")]
    public string? Id { get; init; }

    [Description("Its file: YAML front matter between two lines of three hyphens, what the requester writes, and the model answer.")]
    public string? Text { get; init; }

    [Description("The version that the caller knows; another one is a conflict. Absent: whatever is stored.")]
    public int? Version { get; init; }

    [Description("Whether it is not to be sent any more; false by default.")]
    public bool? IsRetired { get; init; }
}
