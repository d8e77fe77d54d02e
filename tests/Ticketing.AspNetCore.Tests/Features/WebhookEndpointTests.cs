using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.AspNetCore.Tests.Hosting;

namespace Ticketing.AspNetCore.Tests.Features;

public sealed class WebhookEndpointTests : IAsyncLifetime
{
    // Nobody listens there.
    private const string Body = """{"url":"https://127.0.0.1:9/hook","events":["ticket.created"],"query":"is:open"}""";

    private TestDesk desk = null!;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync(t => t.AddWebhooks(o => o.AllowPrivateAddresses = true));
        admin = desk.As(TestDesk.Admin);
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task The_secret_is_in_the_answer_to_whoever_registers_a_webhook_and_nowhere_else()
    {
        var added = await (await admin.SendAsync("PUT", "webhooks/erp", Body)).JsonAsync();
        var changed = await (await admin.SendAsync("PUT", "webhooks/erp", Body)).JsonAsync();

        Assert.StartsWith("whsec_", (string)added["secret"]!, StringComparison.Ordinal);
        var read = await admin.GetJsonAsync("webhooks/erp");
        Assert.True(JsonNode.DeepEquals(read, changed), read.ToJsonString());
        Assert.True(JsonNode.DeepEquals(read, JsonNode.Parse(
            """
            { "id": "erp", "url": "https://127.0.0.1:9/hook", "description": "", "events": ["ticket.created"], "project": null,
              "query": "is:open", "owner": "admin", "isOn": true, "whyOff": null, "offAt": null, "failingSince": null, "secret": null }
            """)), read.ToJsonString());
        var rotating = Body.Replace("}", ",\"rotateSecret\":true}", StringComparison.Ordinal);
        var rotated = await (await admin.SendAsync("PUT", "webhooks/erp", rotating)).JsonAsync();
        Assert.StartsWith("whsec_", (string)rotated["secret"]!, StringComparison.Ordinal);
        Assert.NotEqual((string)added["secret"]!, (string)rotated["secret"]!);
    }

    [Fact]
    public async Task What_was_sent_is_listed_and_sent_again()
    {
        await admin.SendAsync("PUT", "webhooks/erp", Body);
        Assert.Equal(HttpStatusCode.NoContent, (await admin.SendAsync("POST", "webhooks/erp/test")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await admin.SendAsync("POST", "webhooks/erp/test")).StatusCode);

        var first = await admin.GetJsonAsync("webhooks/erp/deliveries?limit=1");
        var second = await admin.GetJsonAsync($"webhooks/erp/deliveries?limit=1&after={first["next"]}");
        Assert.Equal(
            [(2, "webhook.test", "waiting"), (1, "webhook.test", "waiting")],
            new[] { first, second }.Select(page => page["items"]!.AsArray().Single()!)
                .Select(item => ((int)item["number"]!, (string)item["type"]!, (string)item["state"]!)));
        Assert.Equal(HttpStatusCode.NoContent, (await admin.SendAsync("POST", "webhooks/erp/deliveries/1/retry")).StatusCode);
        await (await admin.SendAsync("POST", "webhooks/erp/deliveries/3/retry")).ProblemAsync(404, "notFound");
        await (await admin.SendAsync("POST", "webhooks/erp/deliveries/none/retry")).ProblemAsync(404, "notFound");
        Assert.Equal(["limit"], await (await admin.GetAsync("webhooks/erp/deliveries?limit=101")).RefusedFieldsAsync());
    }

    [Fact]
    public async Task What_is_wrong_is_told_by_field_and_what_is_gone_is_not_there()
    {
        Assert.Equal(["url", "events"], await (await admin.SendAsync("PUT", "webhooks/erp", "{}")).RefusedFieldsAsync());
        var searching = Body.Replace("is:open", "printer", StringComparison.Ordinal);
        Assert.Equal(["query"], await (await admin.SendAsync("PUT", "webhooks/erp", searching)).RefusedFieldsAsync());
        Assert.Equal(["id"], await (await admin.SendAsync("PUT", "webhooks/No%20key", Body)).RefusedFieldsAsync());
        await admin.SendAsync("PUT", "webhooks/erp", Body);
        Assert.Equal(HttpStatusCode.NoContent, (await admin.SendAsync("DELETE", "webhooks/erp")).StatusCode);
        foreach (var (method, path) in new[]
        {
            ("GET", "webhooks/erp"), ("DELETE", "webhooks/erp"), ("POST", "webhooks/erp/test"), ("GET", "webhooks/erp/deliveries"),
        })
            await (await admin.SendAsync(method, path)).ProblemAsync(404, "notFound");
        Assert.Empty((await desk.As(TestDesk.Admin, TestDesk.OtherTenant).GetJsonAsync("webhooks"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Its_operations_are_described()
    {
        var document = await desk.Plain().GetJsonAsync("/openapi/v1.json");

        var operations = document["paths"]!.AsObject()
            .Where(path => path.Key.Contains("/webhooks", StringComparison.Ordinal))
            .SelectMany(path => path.Value!.AsObject().Select(operation => operation.Value!))
            .ToList();
        Assert.Equal(7, operations.Count);
        Assert.All(operations, operation => Assert.Equal("Webhooks", (string)operation["tags"]!.AsArray().Single()!));
        Assert.All(operations, operation => Assert.False(string.IsNullOrWhiteSpace((string?)operation["description"])));
    }
}
