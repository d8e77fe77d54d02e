using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ticketing.SampleHost.Demo;

/// <summary>Reads what the demo consists of: it is data, in the JSON files beside this one.</summary>
internal static class DemoFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The file of that name.</summary>
    public static T Read<T>(string name)
    {
        using var stream = typeof(DemoFile).Assembly.GetManifestResourceStream($"{typeof(DemoFile).Namespace}.{name}")!;
        return JsonSerializer.Deserialize<T>(stream, Options)!;
    }
}
