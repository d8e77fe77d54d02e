using System.ComponentModel;
using System.Text.Json.Serialization;
using Ticketing.Attachments;

namespace Ticketing.Training.Http;

/// <summary>A file in a scenario's folder.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record ScenarioFileItem(
    [property: Description("What it is called.")] string Name,
    [property: Description("How long it is, in bytes.")] long Size,
    [property: Description("What its first bytes say that it is.")] string MediaType)
{
    public static ScenarioFileItem From(Attachment file) => new(file.Name, file.Size, file.MediaType);
}
