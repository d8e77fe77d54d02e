using System.Text;
using System.Text.Json.Nodes;

namespace Ticketing.SampleHost.Tests.OpenApi;

/// <summary>An operation of the document, and requests to it: such as it asks for, and such as it does not.</summary>
internal sealed record Operation(string Path, HttpMethod Method, JsonNode Node)
{
    public string Id => Node["operationId"]!.GetValue<string>();

    public static IReadOnlyList<Operation> Of(JsonNode document) =>
    [
        .. from path in document["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           select new Operation(path.Key, HttpMethod.Parse(operation.Key), operation.Value!),
    ];

    /// <summary>Requests by what they are: what is deleted comes last.</summary>
    public IEnumerable<(string Name, Func<HttpRequestMessage> Make)> Requests()
    {
        foreach (var (word, value) in
            new[] { ("there", "there"), ("not there", "nobody-has-this"), ("odd", "%F0%9F%99%82%27%2C%22%01%7F"), ("zero", "0") })
        {
            var path = Fill(value);
            yield return (word, () => New(path, Example()));
            if (path == Path)
                break;
        }

        var there = Fill("there");
        foreach (var parameter in Node["parameters"]?.AsArray().Where(parameter => parameter!["in"]!.GetValue<string>() == "query") ?? [])
        {
            var name = parameter!["name"]!.GetValue<string>();
            foreach (var value in new[] { Said(parameter), "", "%00", "nonsense(", "-1", "99999999999999999999" })
                yield return ($"{name}={value}", () => New($"{there}?{name}={value}", Example()));
        }

        yield return ("an unknown parameter", () => New($"{there}?nonsense=1", Example()));
        foreach (var etag in new[] { "\"999\"", "nonsense", "W/\"1\"", "*" })
            yield return ($"If-Match: {etag}", () => With(New(there, Example()), "If-Match", etag));
        yield return ("an odd Idempotency-Key", () => With(New(there, Example()), "Idempotency-Key", new string('k', 500)));
        if (Node["requestBody"] is null)
            yield break;
        foreach (var body in new[]
            {
                "", "{", "null", "[]", "{}", "17", "\"text\"", "{\"nonsense\":1}", "{\"a\":1,\"a\":2}",
                "{\"title\":{},\"name\":[],\"email\":5,\"body\":false}", "\0",
            })
            yield return ($"the body {body}", () => New(there, new StringContent(body, Encoding.UTF8, "application/json")));
        if (Node["requestBody"]!["content"]!["application/json"] is { } json && json["example"] is JsonObject example)
        {
            foreach (var name in example.Select(member => member.Key))
            {
                foreach (var value in new[] { "null", "17", "\"\\u0000\"", "[]", $"\"{new string('x', 9000)}\"" })
                {
                    var odd = example.DeepClone();
                    odd[name] = JsonNode.Parse(value);
                    yield return (
                        $"{name}: {value[..Math.Min(20, value.Length)]}",
                        () => New(there, new StringContent(odd.ToJsonString(), Encoding.UTF8, "application/json")));
                }
            }
        }

        yield return (
            "a body of another type", () => New(there, new StringContent("a=b", Encoding.UTF8, "application/x-www-form-urlencoded")));
        yield return ("no body", () => New(there, null));
    }

    private HttpRequestMessage New(string path, HttpContent? content) => new(Method, path) { Content = content };

    private static HttpRequestMessage With(HttpRequestMessage request, string header, string value)
    {
        request.Headers.TryAddWithoutValidation(header, value);
        return request;
    }

    private StringContent? Example()
    {
        if (Node["requestBody"]?["content"] is not JsonObject content)
            return null;
        if (content["application/json"] is { } json)
            return new((json["example"] ?? new JsonObject()).ToJsonString(), Encoding.UTF8, "application/json");
        return new("title\nFrom a table\n", Encoding.UTF8, "text/csv");
    }

    private static string Said(JsonNode parameter) => parameter["example"] is { } example
        ? Uri.EscapeDataString(example.ToString())
        : parameter["schema"]!["enum"] is JsonArray words ? words[0]!.GetValue<string>()
        : parameter["schema"]!["type"]!.ToString() is "integer" ? "5" : "true";

    private string Fill(string value)
    {
        var isTicket = Path.Contains("tickets/{id}", StringComparison.Ordinal);
        var path = Path.Replace("{id}", value == "there" ? isTicket ? "1" : "agent1" : value, StringComparison.Ordinal);
        foreach (var (name, known) in new[]
            {
                ("{project}", "support"), ("{name}", Path.Contains("workflows", StringComparison.Ordinal) ? "default" : "Helper"),
                ("{key}", Key()),
            })
            path = path.Replace(name, value == "there" ? known : value, StringComparison.Ordinal);
        return path;
    }

    private string Key() =>
        Path.Split('/')[^2] switch { "teams" => "network", "organisations" => "acme", "projects" => "support", _ => "hardware" };
}
