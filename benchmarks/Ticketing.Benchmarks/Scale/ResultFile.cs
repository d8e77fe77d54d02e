using System.Text.Json;

namespace Ticketing.Benchmarks.Scale;

/// <summary>Keeps results as JSON, so that parts can be measured one after another.</summary>
internal sealed class ResultFile(string path)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public IReadOnlyList<Result> Read() => File.Exists(path) ? JsonSerializer.Deserialize<List<Result>>(File.ReadAllText(path), Json)! : [];

    /// <summary>Adds results; one takes the place of an earlier one of the same thing.</summary>
    public void Add(Result result)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var others = Read().Where(earlier => earlier.Key != result.Key);
        File.WriteAllText(path, JsonSerializer.Serialize(others.Append(result), Json) + "\n");
    }
}
