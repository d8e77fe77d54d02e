using Ticketing.AspNetCore.Tests.Hosting;

namespace Ticketing.AspNetCore.Tests.Access;

/// <summary>A request for each endpoint that is acceptable but for who asks.</summary>
internal static class MatrixRequests
{
    /// <summary>The id of a template of the project <c>here</c> that is always there.</summary>
    public const string KeptTemplate = "kept";

    private const string Csv = "title\nFrom a file\n";

    public const string Field = """{"name":"Serial number","project":"here"}""";

    public const string Room = """{"name":"#here","form":"open","address":"1","project":"here"}""";

    /// <summary>The endpoint's body; null for none. A name that is used up (a new team) is made of <paramref name="number"/>.</summary>
    public static string? Body(string endpoint, long number) => endpoint switch
    {
        "POST tickets" => """{"title":"a","project":"here"}""",
        "PATCH tickets/{id}" => """{"title":"b"}""",
        "POST tickets/{id}/transitions" => """{"trigger":"start"}""",
        "PUT tickets/{id}/assignee" => """{"assignee":"worker"}""",
        "POST tickets/{id}/comments" => """{"body":"b","visibility":"internal"}""",
        "PUT tickets/{id}/comments/{number}" => """{"body":"c"}""",
        "POST tickets/{id}/comments/{number}/split" => """{"project":"here"}""",
        "PUT tickets/{id}/access-keys" => """{"accessKeys":["k"]}""",
        "PUT projects/{key}" or "PUT teams/{key}" or "PUT organisations/{key}" => """{"name":"Here"}""",
        "PUT categories/{project}/{key}" => """{"name":"More"}""",
        // He stays in the organisation, by which others have to do with his tickets.
        "PUT users/{id}" => """{"displayName":"Colleague","organisation":"acme"}""",
        "PUT users/{id}/teams" => """{"teams":["ours"]}""",
        "PUT users/{id}/roles" => $$"""{"roles":[{"role":"{{(number % 2 == 0 ? "Trainee" : "Mentor")}}"}]}""",
        "PUT roles/{name}" => """{"grants":[{"permission":"people.see","scope":"all"}]}""",
        "POST tickets/{id}/worklogs" or "PUT tickets/{id}/worklogs/{key}" => """{"minutes":5}""",
        "PUT tickets/{id}/estimate" => """{"duration":"1d"}""",
        "POST me/notifications/read" => """{"upTo":1}""",
        "PUT me/preferences" => """{"choices":[{"kind":"commented","channel":"app","wanted":false}]}""",
        "PUT rooms/{key}" => Room,
        "PUT fields/{key}" => Field,
        "POST import" => Csv,
        "POST bulk" or "POST bulk/preview" => $$"""{"query":"id:{{number}}","change":"priority","values":["normal"]}""",
        "PUT tickets/{id}/presence" => """{"writing":true}""",
        "PUT devices/{tag}" => """{"name":"Laptop"}""",
        "PUT webhooks/{id}" => """{"url":"https://127.0.0.1:9/","events":["ticket.dueDateChanged"]}""",
        "POST training/scenarios" => $$"""{"id":"s-{{number}}","text":"{{MatrixTraining.Scenario}}"}""",
        "PUT training/scenarios/{id}" => """{"isRetired":false}""",
        "POST training/pools" => $$"""{"key":"p-{{number}}","name":"Pool"}""",
        "PUT training/pools/{key}" => """{"name":"Spare"}""",
        "POST training/deployments" or "POST training/deployments/preview" => MatrixTraining.Deployment("01:00:00"),
        "POST training/deployments/{id}/extend" => """{"count":1}""",
        "POST training/exercises/{id}/answer" => """{"answer":"Done."}""",
        "PUT training/exercises/{id}/review" => """{"verdict":"passed"}""",
        "POST training/sources/{id}" => "{}",
        "POST training/sources/{id}/approve" => $$"""{"scenario":"from-{{number}}","text":"{{MatrixTraining.Scenario}}"}""",
        "POST tickets/{id}/duplicate" => $$"""{"of":{{number + 1}}}""",
        "POST tickets/{id}/merge" => $$"""{"into":{{number + 1}}}""",
        "POST tickets/{id}/loans" => """{"device":"l-1","borrower":"worker"}""",
        "POST views" => $$"""{"name":"Own {{number}}"}""",
        "PUT views/{id}" => View($"Shared {number}"),
        "POST templates" or "PUT templates/{id}" => Template($"Template {number}"),
        "POST recurring" or "PUT recurring/{id}" or "POST recurring/preview" => Recurring($"Recurring {number}"),
        "POST canned-replies" or "PUT canned-replies/{id}" => CannedReply($"Reply {number}"),
        _ => null,
    };

    public static string Template(string name) => $$"""{"name":"{{name}}","project":"here"}""";

    public static string Recurring(string name) =>
        $$"""{"name":"{{name}}","template":"{{KeptTemplate}}","requester":"worker","schedule":"0 9 * * 1"}""";

    public static string CannedReply(string name) => $$"""{"name":"{{name}}","body":"Hello"}""";

    public static string View(string name) => $$"""{"name":"{{name}}","audience":"everybody"}""";

    public static string Path(string endpoint, long ticket) => endpoint.Split(' ')[1] switch
    {
        "categories" => "categories?project=here",
        "categories/{project}/{key}" => endpoint.StartsWith("DELETE", StringComparison.Ordinal)
            ? $"categories/here/spare-{ticket}"
            : "categories/here/more",
        "projects/{key}" => "projects/here",
        "projects/{key}/followers" => "projects/here/followers",
        "projects/{key}/followers/{user}" => "projects/here/followers/worker",
        "workflows/{name}" => "workflows/default",
        "roles/{name}" => endpoint.StartsWith("DELETE", StringComparison.Ordinal) ? $"roles/Spare-{ticket}" : "roles/Greeter",
        var path when path.StartsWith("attachments/", StringComparison.Ordinal) =>
            path.Replace("{id}", $"{ticket}-spare", StringComparison.Ordinal),
        "tickets/{id}/worklogs/{key}" => $"tickets/{ticket}/worklogs/spare",
        "tickets/{id}/comments/{number}" => $"tickets/{ticket}/comments/{MatrixDesk.Comment}",
        "tickets/{id}/comments/{number}/split" => $"tickets/{ticket}/comments/{MatrixDesk.Comment}/split",
        "tickets/{id}/comments/{number}/history" => $"tickets/{ticket}/comments/{MatrixDesk.Comment}/history",
        "import" => "import?format=csv&project=here",
        "tickets/facets" => $"tickets/facets?fields=status,status/category&q=id:{ticket}",
        "tickets/export" => "tickets/export?format=csv",
        "teams/{key}" => endpoint.StartsWith("DELETE", StringComparison.Ordinal) ? $"teams/spare-{ticket}" : "teams/ours",
        "fields/{key}" => endpoint.StartsWith("PUT", StringComparison.Ordinal) ? "fields/more" : "fields/spare",
        "rooms/{key}" => endpoint.StartsWith("PUT", StringComparison.Ordinal) ? "rooms/more" : $"rooms/spare-{ticket}",
        "organisations/{key}" => "organisations/acme",
        "tickets/{id}/links/{kind}/{other}" => $"tickets/{ticket}/links/relatesTo/{ticket + 1}",
        "tickets/{id}/subjects/{kind}/{key}" => $"tickets/{ticket}/subjects/order/42",
        "tickets/{id}/watchers/{user}" => $"tickets/{ticket}/watchers/colleague",
        "outbox" => "outbox?state=parked",
        "outbox/{number}" or "outbox/{number}/retry" => endpoint.Split(' ')[1].Replace("{number}", $"{ticket}", StringComparison.Ordinal),
        "devices/{tag}" => "devices/l-1",
        var path when path.StartsWith("webhooks/", StringComparison.Ordinal) => path
            .Replace("{id}", endpoint[0] == 'D' ? $"spare-{ticket}" : "spare", StringComparison.Ordinal)
            .Replace("{number}", "1", StringComparison.Ordinal),
        "training/scenarios/{id}" => $"training/scenarios/{MatrixTraining.Key}",
        "training/scenarios/{id}/files/{name}" => MatrixTraining.File(endpoint.StartsWith("DELETE", StringComparison.Ordinal)),
        var path when path.StartsWith("training/", StringComparison.Ordinal) => path
            .Replace("{id}", $"{ticket}", StringComparison.Ordinal).Replace("{key}", MatrixTraining.Key, StringComparison.Ordinal),
        "tickets/{id}/loans/{loan}" => $"tickets/{ticket}/loans/spare",
        var path when path.StartsWith("users/", StringComparison.Ordinal) => path.Replace("{id}", "colleague", StringComparison.Ordinal),
        var path => path.Replace("{id}", $"{ticket}", StringComparison.Ordinal),
    };

    /// <summary>Sends it.</summary>
    /// <param name="client">Who asks.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="ticket">The ticket that it is about, or a number that is used for nothing else.</param>
    /// <param name="made">The id of what was made for it: a view, a canned reply or a template; null for nothing.</param>
    public static Task<HttpResponseMessage> SendAsync(HttpClient client, string endpoint, long ticket, string? made = null)
    {
        if (made is not null)
        {
            var id = endpoint.Contains("{reply}", StringComparison.Ordinal) ? $"{ticket}" : made;
            var path = endpoint.Split(' ')[1].Replace("{id}", id, StringComparison.Ordinal)
                .Replace("{reply}", made, StringComparison.Ordinal);
            return client.SendAsync(endpoint.Split(' ')[0], path, Body(endpoint, ticket));
        }

        if (endpoint == "POST training/scenarios/import")
            return client.SendBytesAsync("POST", Path(endpoint, ticket), MatrixTraining.EmptyZip, "application/zip");
        if (endpoint is "POST tickets/{id}/attachments" or "PUT training/scenarios/{id}/files/{name}")
            return client.SendBytesAsync(endpoint.Split(' ')[0], Path(endpoint, ticket), [1, 2, 3], "application/octet-stream");
        var body = Body(endpoint, ticket);
        return endpoint == "POST import"
            ? client.SendBytesAsync("POST", Path(endpoint, ticket), System.Text.Encoding.UTF8.GetBytes(body!), "text/csv")
            : client.SendAsync(endpoint.Split(' ')[0], Path(endpoint, ticket), body);
    }
}
